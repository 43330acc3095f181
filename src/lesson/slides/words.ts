/** The author's words as a class sees them: no teacher's note, no answer. */
import Teacher from '../Unseen.astro';
import Pip from './Pip.astro';
import Play from './Play.astro';
import Remember from './Remember.astro';
import SayIt from './SayIt.astro';
import Says from './Says.astro';
import Step from './Step.astro';

export const slideWords = { Pip, Play, Remember, SayIt, Says, Step, Teacher };
