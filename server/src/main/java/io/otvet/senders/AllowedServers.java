package io.otvet.senders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The SPF record by which certain servers may send for a domain (RFC 7208). */
final class AllowedServers {

    private static final Map<String, String> PROVIDERS = Map.of(
            "gmail.com", "include:_spf.google.com",
            "google.com", "include:_spf.google.com",
            "googlemail.com", "include:_spf.google.com",
            "yandex.ru", "include:_spf.yandex.net",
            "yandex.com", "include:_spf.yandex.net",
            "yandex.net", "include:_spf.yandex.net",
            "mail.ru", "include:_spf.mail.ru",
            "office365.com", "include:spf.protection.outlook.com",
            "outlook.com", "include:spf.protection.outlook.com");
    private static final Pattern IP_4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

    private final List<String> mechanisms;

    /**
     * @param servers host names of those that take our mail
     * @param home our own public name, for a server that only this network knows; where that is none either, the
     *     domain's own mail server stands in for it
     */
    AllowedServers(Collection<String> servers, String home) {
        TreeSet<String> all = new TreeSet<>();
        String own = home.contains(".") && !isOwn(home) ? "a:" + home : "mx";
        servers.forEach(server -> all.add(mechanism(server.toLowerCase(Locale.ROOT), own)));
        this.mechanisms = all.isEmpty() ? List.of(own) : List.copyOf(all);
    }

    private static String mechanism(String server, String own) {
        if (server.contains(":")) {
            return isOwn(server) ? own : "ip6:" + server;
        }
        if (IP_4.matcher(server).matches()) {
            return isOwn(server) ? own : "ip4:" + server;
        }
        return PROVIDERS.entrySet().stream()
                .filter(provider -> server.equals(provider.getKey()) || server.endsWith("." + provider.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(server.contains(".") ? "a:" + server : own);
    }

    private static boolean isOwn(String address) {
        return address.matches("127\\..*|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|::1|f[cd].*|fe80.*");
    }

    /** What stands there with what it lacks, else one that begins anew. */
    String record(List<String> found) {
        List<String> words = new ArrayList<>();
        List<String> present =
                found.size() == 1 ? List.of(found.getFirst().strip().split("\\s+")) : List.of("v=spf1");
        String end = found.size() == 1 ? present.getLast() : "~all";
        boolean hasEnd = end.matches("(?i)[-~?+]?all|redirect=.*");
        words.addAll(hasEnd && found.size() == 1 ? present.subList(0, present.size() - 1) : present);
        mechanisms.stream().filter(one -> !names(words, one)).forEach(words::add);
        words.add(hasEnd ? end : "~all");
        return String.join(" ", words);
    }

    boolean areIn(String record) {
        List<String> words = List.of(record.strip().split("\\s+"));
        return mechanisms.stream().allMatch(one -> names(words, one));
    }

    private static boolean names(List<String> words, String mechanism) {
        return words.stream()
                .anyMatch(word -> word.equalsIgnoreCase(mechanism) || word.equalsIgnoreCase("+" + mechanism));
    }
}
