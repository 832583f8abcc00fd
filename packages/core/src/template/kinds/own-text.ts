/**
 * The same text, for keeping. An engine may make a part of a text by pointing into the whole: a name of
 * fifteen letters from a sheet would keep a quarter of a megabyte of that sheet in memory.
 */
export const ownText = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1))
