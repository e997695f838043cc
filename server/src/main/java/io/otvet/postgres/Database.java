package io.otvet.postgres;

/** Where our data lives: a server of our own, or one that was named to us. */
public sealed interface Database extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres {

    String url();

    String user();

    String password();

    @Override
    void close();
}
