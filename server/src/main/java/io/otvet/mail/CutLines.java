package io.otvet.mail;

import java.util.List;

/** The lines of a text, and where the kinds of them stand. */
record CutLines(List<String> lines) {

    private static final int LONGEST_INTRODUCTION = 400;
    private static final int MOST_INTRODUCTION_LINES = 5;
    private static final int MOST_SIGNATURE_LINES = 12;

    /** The first line of what is folded. */
    int cut() {
        int end = definiteStart();
        int before = -1;
        while (end != before) {
            before = end;
            end = withoutRules(withoutSignature(withoutQuote(end)));
        }
        return end;
    }

    /** The line after which, by what it says, all is a quote; the number of lines when there is none. */
    private int definiteStart() {
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.equals(HtmlText.CUT) || QuoteMarks.isOriginal(line) || isHeaderBlock(at)) {
                return at;
            }
            if (QuoteMarks.isForward(line) && !isQuoted(line)) {
                return at;
            }
            int start = unmarkedQuote(at);
            if (start >= 0) {
                return start;
            }
        }
        return lines.size();
    }

    private boolean isHeaderBlock(int at) {
        if (!QuoteMarks.isBlockStart(lines.get(at))) {
            return false;
        }
        int more = 0;
        for (int next = at + 1; next < Math.min(lines.size(), at + 9) && more < 2; next++) {
            more += QuoteMarks.isBlockLine(lines.get(next)) ? 1 : 0;
        }
        return more >= 2;
    }

    /** Where an introduction begins that ends at this line and has a quote without marks under it; -1 if none. */
    private int unmarkedQuote(int at) {
        int next = nextText(at + 1);
        if (isQuoted(lines.get(at)) || next < lines.size() && isQuoted(lines.get(next))) {
            return -1;
        }
        return introduction(at, true);
    }

    /** The first line of an introduction whose last line is {@code at}; -1 when it is none. */
    private int introduction(int at, boolean beyondDoubt) {
        StringBuilder said = new StringBuilder();
        int found = -1;
        for (int first = at; first >= 0 && first > at - MOST_INTRODUCTION_LINES; first--) {
            String line = lines.get(first);
            if (line.isBlank() || isQuoted(line) && first < at || said.length() > LONGEST_INTRODUCTION) {
                break;
            }
            said.insert(0, said.isEmpty() ? line.strip() : line.strip() + " ");
            boolean fits = said.length() <= LONGEST_INTRODUCTION && fits(said.toString(), beyondDoubt);
            if (fits && (found < 0 || QuoteMarks.startsIntroduction(line))) {
                found = first;
            }
        }
        return found;
    }

    private static boolean fits(String said, boolean beyondDoubt) {
        return beyondDoubt ? QuoteMarks.isIntroduction(said) : QuoteMarks.mayIntroduce(said);
    }

    private int withoutQuote(int end) {
        int last = lastText(end);
        int start = end;
        while (last >= 0 && (isQuoted(lines.get(last)) || isWrapped(last))) {
            start = last;
            last = lastText(last);
            int introduction = last >= 0 && !isQuoted(lines.get(last)) ? introduction(last, false) : -1;
            if (introduction >= 0) {
                start = introduction;
                last = lastText(introduction);
            }
        }
        return start;
    }

    /** A quoted line that a program broke in two: the rest stands without a mark between two that have one. */
    private boolean isWrapped(int at) {
        return at > 0 && at + 1 < lines.size() && isQuoted(lines.get(at - 1)) && isQuoted(lines.get(at + 1))
                && lines.get(at - 1).length() > 60 && lines.get(at).length() < 40;
    }

    private int withoutSignature(int end) {
        for (int at = Math.max(0, end - MOST_SIGNATURE_LINES - 1); at < end; at++) {
            if (lines.get(at).matches("[-\u2014\u2013]{2} ?\\s*")) {
                return at;
            }
        }
        int last = lastText(end);
        return last >= 0 && QuoteMarks.isSignature(lines.get(last)) ? last : end;
    }

    private int withoutRules(int end) {
        int last = lastText(end);
        return last >= 0 && QuoteMarks.isRule(lines.get(last)) ? last : end;
    }

    private int lastText(int end) {
        int at = end - 1;
        while (at >= 0 && lines.get(at).isBlank()) {
            at--;
        }
        return at;
    }

    private int nextText(int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }
}
