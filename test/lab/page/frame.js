/** Lets the lab's page make a socket that belongs to this frame. */
import { provokeHere } from './provoke-here.js';

window.provokeHere = provokeHere;
