import type { Sandbox } from '../../sandbox/server';
import type { Editor } from './editor/editor';

/** What happens in a story. */
export interface Scene {
	editor: Editor;
	sandbox: Sandbox;
	/** Does one thing, and counts as one test. A step that fails ends the story, since the next ones build on it. */
	step(title: string, work: () => Promise<void>): Promise<void>;
}

/** What somebody does with one node in the editor. */
export interface Story {
	name: string;
	tell(scene: Scene): Promise<void>;
}
