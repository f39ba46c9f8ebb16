// Runs before anything else, on whatever Node there is: an old one can read neither TypeScript nor most of our packages.
const OLDEST = 24;

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  const version = process.versions.node;
  console.error(
    process.env.MALVAKT_LOCALE?.trim() === 'en'
      ? `Målvakt needs Node ${OLDEST} but was run with ${version}. Run "npm ci" (without --ignore-scripts) and then "npm start": that uses the right version.`
      : `Målvakt behöver Node ${OLDEST} men kördes med ${version}. Kör "npm ci" (utan --ignore-scripts) och sedan "npm start": då används rätt version.`,
  );
  process.exit(1);
}
