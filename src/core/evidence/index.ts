/** What a class thought before a lesson and after it. */
export { sides, type Side } from './shape.ts';
