import { describe } from 'vitest';
import { tempStore } from '../helpers/temp-store.ts';
import { storeContract } from './contract.ts';

describe('the store on SQLite', () => {
  storeContract(() => tempStore());
});
