package io.otvet.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** {@code utf-8'ru'%D0%9F…} of RFC 2231: the pieces are joined as bytes, as a letter may be split between two. */
final class PercentText {

    private PercentText() {}

    static String decode(Collection<HeaderValue.Piece> pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        boolean first = true;
        for (HeaderValue.Piece piece : pieces) {
            String text = piece.text();
            if (first && piece.encoded() && quote(text) >= 0) {
                charset = text.substring(0, text.indexOf('\''));
                text = text.substring(quote(text) + 1);
            }
            first = false;
            bytes.writeBytes(piece.encoded() ? bytes(text) : text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return EncodedWords.decode(Charsets.decode(bytes.toByteArray(), charset));
    }

    private static int quote(String text) {
        int first = text.indexOf('\'');
        return first < 0 ? -1 : text.indexOf('\'', first + 1);
    }

    static byte[] bytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            int value = text.charAt(at) == '%' ? TransferDecoding.hex(text, at + 1) : -1;
            out.write(value < 0 ? text.charAt(at) : value);
            at += value < 0 ? 0 : 2;
        }
        return out.toByteArray();
    }
}
