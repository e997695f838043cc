package io.otvet.postgres;

/** Somebody else's server: nothing to start, nothing to stop. */
record ExternalPostgres(String url, String user, String password) implements Database {

    @Override
    public void close() {}

    @Override
    public String toString() {
        return url;
    }
}
