// How `toEqual` compares. Vitest runs this before each file, also where files share a process; the testers come in once.
import './bytes-at-once.ts';
import './texts-as-english.ts';
