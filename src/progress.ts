/**
 * Told what long work is doing, for a person who waits.
 * @param step what is being done, e.g. `Starting Neo4j`; a new text is a new step
 * @param detail how far it is, e.g. `37 jars`
 */
export type Progress = (step: string, detail?: string) => void;
