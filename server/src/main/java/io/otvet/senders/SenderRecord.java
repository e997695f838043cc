package io.otvet.senders;

import java.util.List;

/**
 * A TXT record that a domain needs.
 *
 * @param name whole name, without a dot at the end
 * @param value as it is to be published
 * @param found what stood there at the last look
 */
public record SenderRecord(Kind kind, String name, String value, Verdict verdict, List<String> found) {

    public SenderRecord {
        found = List.copyOf(found);
    }

    public enum Kind {
        /** The key by which mail is signed (RFC 6376). */
        DKIM,
        /** The servers that may send (RFC 7208). */
        SPF,
        /** What others do with mail that is neither signed nor from such a server (RFC 7489). */
        DMARC
    }

    public enum Verdict {
        UNCHECKED,
        GOOD,
        MISSING,
        /** Something stands there, but not this. */
        DIFFERENT,
        /** More than one, so that none is valid. */
        SEVERAL,
        /** The name servers did not answer. */
        UNREACHABLE
    }

    boolean isGood() {
        return verdict == Verdict.GOOD;
    }
}
