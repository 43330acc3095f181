/** The author's words as a teacher has them beside the slides: notes and answers included. */
import Pip from '../slides/Pip.astro';
import Says from '../slides/Says.astro';
import Play from './Play.astro';
import Remember from './Remember.astro';
import SayIt from './SayIt.astro';
import Step from './Step.astro';
import Teacher from './Teacher.astro';

export const noteWords = { Pip, Play, Remember, SayIt, Says, Step, Teacher };
