package io.otvet.mail;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code <meta … charset=…>} of a page whose part names none. */
final class HtmlCharset {

    private static final Pattern META = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{2,40})");
    private static final int HEAD = 4_096;

    private HtmlCharset() {}

    static @Nullable String find(byte[] page) {
        String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(head);
        return meta.find() ? meta.group(1) : null;
    }
}
