package io.otvet.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says to the person at the console what is wrong and what to do, instead of showing a stack trace. */
final class StartFailures {

    private StartFailures() {}

    static final class InUse extends AbstractFailureAnalyzer<DataFolderInUse> {
        @Override
        protected FailureAnalysis analyze(Throwable root, DataFolderInUse cause) {
            String action = "Stop the other one, or give this one a folder of its own with OTVET_DATA.";
            return new FailureAnalysis(cause.getMessage(), action, cause);
        }
    }

    static final class Newer extends AbstractFailureAnalyzer<DataFromNewerVersion> {
        @Override
        protected FailureAnalysis analyze(Throwable root, DataFromNewerVersion cause) {
            String action = "Start the version that wrote it, or name another folder with OTVET_DATA.";
            return new FailureAnalysis(cause.getMessage(), action, cause);
        }
    }

    static final class Unfinished extends AbstractFailureAnalyzer<UnfinishedRestore> {
        @Override
        protected FailureAnalysis analyze(Throwable root, UnfinishedRestore cause) {
            String action = "Run the same ./restore again: it takes away what is there and begins anew.";
            return new FailureAnalysis(cause.getMessage(), action, cause);
        }
    }

    static final class Failed extends AbstractFailureAnalyzer<PostgresFailed> {
        @Override
        protected FailureAnalysis analyze(Throwable root, PostgresFailed cause) {
            String action = "Mend what PostgreSQL names, or use a server of your own with OTVET_DB_URL.";
            return new FailureAnalysis(cause.getMessage(), action, cause);
        }
    }
}
