const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Whether a text from outside can be the id of a row at all: as the house writes them, in small letters. The database
 *  would answer any other text with an error, and a second spelling of one id would be a second name in the storage. */
export const isUuid = (text: string | undefined): text is string => text !== undefined && UUID.test(text);
