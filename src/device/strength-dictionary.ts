/** Reached only through a dynamic import: the estimator with its words. */
import words from 'virtual:fledge/guessing-words';
import { estimatorWith } from './strength-estimator.ts';

export const estimate = estimatorWith(words);
