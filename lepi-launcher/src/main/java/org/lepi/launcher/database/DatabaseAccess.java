package org.lepi.launcher.database;

/**
 * How the server reaches its database.
 *
 * @param url JDBC address, possibly with parameters
 * @param password empty if the database asks for none
 */
public record DatabaseAccess(String url, String user, String password) {

    /** With the parameters that lepi's mappings rely on: untyped strings for {@code jsonb}, and batched inserts. */
    public String urlForServer() {
        String separator = url.contains("?") ? "&" : "?";
        return url + separator + "stringtype=unspecified&reWriteBatchedInserts=true";
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
