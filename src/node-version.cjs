// Runs before anything else, on whatever Node there is: an old one can read neither TypeScript nor most of our packages.
const OLDEST = 24;

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  console.error(
    `Målvakt behöver Node ${OLDEST} men kördes med ${process.versions.node}. Kör "npm ci" (utan --ignore-scripts) och sedan "npm start": då används rätt version.`,
  );
  process.exit(1);
}
