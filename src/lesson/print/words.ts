/** The author's words as the printed pack holds them. The game's twin has sheets of its own. */
import Pip from '../Pip.astro';
import Says from '../Says.astro';
import Play from '../Unseen.astro';
import Teacher from '../Unseen.astro';
import Remember from './Remember.astro';
import SayIt from '../plain/SayIt.astro';
import Step from '../plain/Step.astro';

export const printWords = { Pip, Play, Remember, SayIt, Says, Step, Teacher };
