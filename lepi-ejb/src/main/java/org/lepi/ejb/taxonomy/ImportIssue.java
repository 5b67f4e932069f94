package org.lepi.ejb.taxonomy;

/**
 * Something to tell about one line of an imported file.
 *
 * @param file name of the file within an archive; empty where there is only one
 * @param line first line of the record, counted from 1; 0 where it is about the whole file
 */
public record ImportIssue(String file, long line, String message) {}
