export { seeded } from '../src/simulator/random.ts';
