declare module 'virtual:fledge/guessing-words' {
  const words: import('./strength-estimator.ts').Lists;
  export default words;
}
