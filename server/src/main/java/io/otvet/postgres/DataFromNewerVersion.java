package io.otvet.postgres;

public final class DataFromNewerVersion extends RuntimeException {

    public DataFromNewerVersion(String message) {
        super(message);
    }
}
