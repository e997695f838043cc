package io.otvet.senders;

import io.otvet.senders.NameServers.Answer;
import io.otvet.senders.SenderRecord.Kind;
import io.otvet.senders.SenderRecord.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Looks at the name servers and says whether a record stands there as it should. */
@Component
class Judge {

    private static final Pattern KEY = Pattern.compile("(?:^|;)\\s*p\\s*=\\s*([A-Za-z0-9+/=\\s]*)");

    private final NameServers servers;

    Judge(NameServers servers) {
        this.servers = servers;
    }

    SenderRecord look(SenderRecord wanted, AllowedServers allowed) {
        return switch (servers.texts(wanted.name())) {
            case Answer.Silence() -> judged(wanted, wanted.value(), Verdict.UNREACHABLE, wanted.found());
            case Answer.Texts(List<String> all) -> {
                List<String> found =
                        all.stream().filter(text -> isOf(wanted.kind(), text)).toList();
                String value = wanted.kind() == Kind.SPF ? allowed.record(found) : wanted.value();
                yield judged(wanted, value, verdict(wanted, found, allowed), found);
            }
        };
    }

    private static SenderRecord judged(SenderRecord wanted, String value, Verdict verdict, List<String> found) {
        return new SenderRecord(wanted.kind(), wanted.name(), value, verdict, found);
    }

    private static boolean isOf(Kind kind, String text) {
        String tidy = text.strip().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case DKIM -> true;
            case SPF -> tidy.equals("v=spf1") || tidy.startsWith("v=spf1 ");
            case DMARC -> tidy.startsWith("v=dmarc1");
        };
    }

    private static Verdict verdict(SenderRecord wanted, List<String> found, AllowedServers allowed) {
        if (found.isEmpty()) {
            return Verdict.MISSING;
        }
        if (found.size() > 1) {
            return Verdict.SEVERAL;
        }
        boolean isRight = switch (wanted.kind()) {
            case DKIM -> key(found.getFirst()).equals(key(wanted.value()));
            case SPF -> allowed.areIn(found.getFirst());
            case DMARC -> found.getFirst().toLowerCase(Locale.ROOT).matches(".*;\\s*p\\s*=.*");
        };
        return isRight ? Verdict.GOOD : Verdict.DIFFERENT;
    }

    /** Spaces within are of no meaning: some panels break a long text so. */
    private static String key(String record) {
        Matcher matcher = KEY.matcher(record);
        return matcher.find() ? matcher.group(1).replaceAll("\\s", "") : "";
    }
}
