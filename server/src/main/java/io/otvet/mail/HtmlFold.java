package io.otvet.mail;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Takes out of HTML what is folded of its text.
 *
 * <p>INVARIANT: no words are taken out but those that stand in the fold. Where text and HTML do not say the same, as a
 * program may write them apart, the HTML stays whole.
 */
final class HtmlFold {

    private final List<Node> leaves = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();

    private HtmlFold() {}

    static void fold(Element body, TextCut cut) {
        String before = letters(cut.before());
        String shown = letters(cut.text());
        HtmlFold fold = new HtmlFold();
        body.traverse((node, depth) -> fold.take(node));
        if (fold.letters.toString().equals(before + shown + letters(cut.after()))) {
            fold.keep(body, before.length(), before.length() + shown.length());
        }
    }

    private void take(Node node) {
        if (node.childNodeSize() == 0) {
            leaves.add(node);
            starts.add(letters.length());
            letters.append(node instanceof TextNode words ? letters(words.getWholeText()) : "");
        }
    }

    private void keep(Element body, int from, int to) {
        starts.add(letters.length());
        for (int at = 0; at < leaves.size(); at++) {
            Node leaf = leaves.get(at);
            int start = starts.get(at);
            int end = starts.get(at + 1);
            if (leaf instanceof TextNode words && end > from && start < to) {
                trim(words, Math.max(from - start, 0), Math.min(to, end) - start);
            } else if (!(start > from && end < to || start <= to && end >= from && isPictureSaid(leaf, body))) {
                remove(leaf, body);
            }
        }
    }

    /** Answer and quote in one node, as in {@code <pre>}. */
    private static void trim(TextNode node, int from, int to) {
        String words = node.getWholeText();
        if (to > from && to - from < letters(words).length()) {
            int start = from == 0 ? 0 : end(words, from);
            node.text(words.substring(start, end(words, to)));
        }
    }

    /** Where the n-th letter ends. */
    private static int end(String words, int n) {
        int at = 0;
        for (int seen = 0; seen < n; at++) {
            seen += isLetter(words.charAt(at)) ? 1 : 0;
        }
        return at;
    }

    /** Between the last word and the quote stands a picture of the answer, unless the quote itself begins with it. */
    private static boolean isPictureSaid(Node leaf, Element body) {
        return leaf instanceof Element image
                && image.normalName().equals("img")
                && image.parents().stream().takeWhile(above -> above != body).noneMatch(HtmlQuotes::isQuote);
    }

    private static void remove(Node leaf, Element body) {
        Node gone = leaf;
        while (gone.parent() instanceof Element above && above != body && above.childNodeSize() == 1) {
            gone = above;
        }
        gone.remove();
    }

    private static String letters(String text) {
        StringBuilder found = new StringBuilder();
        text.chars().filter(letter -> isLetter((char) letter)).forEach(letter -> found.append((char) letter));
        return found.toString();
    }

    /** All but blanks and what {@link HtmlText} adds to the words: dashes of lists, marks of quotes, the cut. */
    private static boolean isLetter(char letter) {
        return !Character.isWhitespace(letter)
                && !Character.isSpaceChar(letter)
                && letter != '-'
                && letter != '>'
                && letter != HtmlText.CUT.charAt(0);
    }
}
