package io.otvet.senders;

import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks for TXT records, and caches nothing: those of this machine, or the one that {@code OTVET_DNS} names. */
@Component
class NameServers {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Resolver resolver;

    /** @param server {@code host} or {@code host:port}; empty for those of this machine */
    NameServers(@Value("${otvet.dns:}") String server) throws UnknownHostException {
        this.resolver = server.isBlank() ? new ExtendedResolver() : resolver(server.strip());
        resolver.setTimeout(PATIENCE);
    }

    private static Resolver resolver(String server) throws UnknownHostException {
        int colon = server.lastIndexOf(':');
        boolean hasPort = colon > 0 && server.indexOf(':') == colon;
        SimpleResolver one = new SimpleResolver(hasPort ? server.substring(0, colon) : server);
        if (hasPort) {
            one.setPort(Integer.parseInt(server.substring(colon + 1)));
        }
        return one;
    }

    sealed interface Answer {

        /** @param texts empty when there is no such record */
        record Texts(List<String> texts) implements Answer {}

        record Silence() implements Answer {}
    }

    Answer texts(String name) {
        Lookup lookup = lookup(name);
        lookup.setResolver(resolver);
        lookup.setCache(null);
        Record[] records = lookup.run();
        return switch (lookup.getResult()) {
            case Lookup.SUCCESSFUL ->
                new Answer.Texts(Arrays.stream(records).map(NameServers::text).toList());
            case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> new Answer.Texts(List.of());
            default -> new Answer.Silence();
        };
    }

    private static Lookup lookup(String name) {
        try {
            return new Lookup(Name.fromString(name, Name.root), Type.TXT);
        } catch (TextParseException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /** A long text stands in pieces of 255 letters. */
    private static String text(Record record) {
        return ((TXTRecord) record)
                .getStringsAsByteArrays().stream()
                        .map(piece -> new String(piece, StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }
}
