/** The author's words as a teacher plans with them: notes and answers included. */
import Pip from '../Pip.astro';
import Says from '../Says.astro';
import Play from './Play.astro';
import Remember from './Remember.astro';
import SayIt from './SayIt.astro';
import Step from './Step.astro';
import Teacher from './Teacher.astro';

export const planWords = { Pip, Play, Remember, SayIt, Says, Step, Teacher };
