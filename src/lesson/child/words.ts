/** The author's words as a child sees them. */
import Pip from '../Pip.astro';
import Play from './Play.astro';
import Remember from './Remember.astro';
import SayIt from './SayIt.astro';
import Says from '../Says.astro';
import Step from './Step.astro';
import Teacher from '../Unseen.astro';

export const childWords = { Pip, Play, Remember, SayIt, Says, Step, Teacher };
