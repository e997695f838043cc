package io.otvet.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report taken apart: what its server wrote for people, what for machines, and the mail that came back.
 *
 * @param original the headers, or all, of the mail that came back; empty when it is not there
 */
record ReportText(String words, String fields, String original) {

    private static final int MOST = 200_000;
    private static final Pattern ORIGINAL_BELOW = Pattern.compile("(?im)^[\\s>*-]*(?:"
            + "-* ?(?:this is a copy of|below this line is a copy of|here is (?:a copy of )?the|returned message|original message"
            + "|message headers follow|the original message(?! was received)|unsent message|undelivered message|message contents(?! )|returned mail follows"
            + "|original header|header of the original|a copy of (?:the|your) (?:original )?message|the following is a copy"
            + "|your (?:original )?message follows|your message reads|the body of the message|message text follows"
            + "|the header of the original|start of (?:the )?(?:returned|original) message|исходное сообщение|orig(?:inal)? mail"
            + "|begin original message|received message|contents? of (?:the )?original|attached is your message|\\|?original message"
            + "|message is as follows|headers? follows?)[^\\n]*)$");
    private static final Pattern HEADER_BLOCK = Pattern.compile(
            "(?m)^(?:Received|Return-Path|Delivered-To|X-Original-To|DKIM-Signature|Authentication-Results): ?.*\\n(?:[ \\t].*\\n|[\\w-]+:.*\\n){2,}");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^\\s*>?\\s*Message-ID:\\s*(<[^<>\\s]{3,300}>)");

    static ReportText of(MimePart root) {
        List<String> words = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        List<String> original = new ArrayList<>();
        root.leaves(part -> {
            String type = part.contentType();
            if (type.equals("message/delivery-status") || type.equals("message/global-delivery-status")) {
                fields.add(raw(part));
            } else if (type.startsWith("message/")
                    || type.equals("text/rfc822-headers")
                    || type.equals("text/rfc822")) {
                original.add(raw(part));
            } else if (type.startsWith("text/")) {
                words.add(type.equals("text/html") ? HtmlBody.of(decoded(part)).text() : decoded(part));
            }
        });
        return split(joined(words), joined(fields), joined(original));
    }

    private static ReportText split(String words, String fields, String original) {
        Optional<Integer> below = below(words);
        if (below.isEmpty() || below.get() < 20) {
            return new ReportText(words, fields, original);
        }
        String rest = words.substring(below.get());
        return new ReportText(words.substring(0, below.get()), fields, original.isEmpty() ? rest : original);
    }

    private static Optional<Integer> below(String words) {
        Matcher marker = ORIGINAL_BELOW.matcher(words);
        int at = marker.find() ? marker.start() : Integer.MAX_VALUE;
        Matcher block = HEADER_BLOCK.matcher(words);
        int header = block.find() ? block.start() : Integer.MAX_VALUE;
        int first = Math.min(at, header);
        return first == Integer.MAX_VALUE ? Optional.empty() : Optional.of(first);
    }

    Optional<String> originalMessageId() {
        Matcher id = MESSAGE_ID.matcher(original);
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    String lower() {
        return words.toLowerCase(Locale.ROOT);
    }

    private static String joined(List<String> texts) {
        String all = CleanText.text(String.join("\n\n", texts));
        return all.length() > MOST ? all.substring(0, MOST) : all;
    }

    private static String decoded(MimePart part) {
        return Charsets.decode(part.content(), part.type().parameter("charset").orElse(null));
    }

    private static String raw(MimePart part) {
        return Charsets.detect(part.content());
    }
}
