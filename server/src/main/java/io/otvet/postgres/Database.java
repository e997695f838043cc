package io.otvet.postgres;

/** Where our data lives: a server of our own, or one that was named to us. */
public sealed interface Database extends AutoCloseable permits EmbeddedPostgres, JoinedPostgres, ExternalPostgres {

    /** A server that is somebody else's to start and stop. */
    static Database external(String url, String user, String password) {
        return new ExternalPostgres(url, user, password);
    }

    String url();

    String user();

    String password();

    @Override
    void close();
}
