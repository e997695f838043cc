package io.otvet.mail;

import java.util.List;

/** The lines of a text, and where the kinds of them stand. */
record CutLines(List<String> lines) {

    private static final int LONGEST_INTRODUCTION = 400;
    private static final int MOST_INTRODUCTION_LINES = 5;
    private static final int MOST_SIGNATURE_LINES = 12;

    static CutLines of(String text) {
        return new CutLines(List.of(text.replace('\u00a0', ' ').split("\n", -1)));
    }

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
        int first = nextText(0);
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.endsWith(HtmlText.CUT) || QuoteMarks.isOriginal(line) || isHeaderBlock(at)) {
                return at;
            }
            if (QuoteMarks.isForward(line) && !isQuoted(line)) {
                return at;
            }
            int start = unmarkedQuote(at);
            if (start > first) {
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
        if (beyondDoubt && !QuoteMarks.endsIntroduction(lines.get(at).strip())) {
            return -1;
        }
        StringBuilder said = new StringBuilder();
        int found = -1;
        for (int first = at; first >= 0 && first > at - MOST_INTRODUCTION_LINES; first--) {
            String line = lines.get(first);
            if (line.isBlank() || isQuoted(line) && first < at || said.length() > LONGEST_INTRODUCTION) {
                break;
            }
            said.insert(0, said.isEmpty() ? line.strip() : line.strip() + " ");
            boolean fits = said.length() <= LONGEST_INTRODUCTION && fits(said.toString(), beyondDoubt);
            if (fits && (found < 0 || QuoteMarks.startsIntroduction(line) || QuoteMarks.namesSomebody(line))) {
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
        while (last >= 0 && (isQuoted(lines.get(last)) || isWrapped(last) || isBarred(last))) {
            boolean needsIntroduction = isBarred(last);
            int above = lastText(last);
            int introduction = above >= 0 && !isQuoted(lines.get(above)) ? introduction(above, false) : -1;
            if (introduction >= 0) {
                start = introduction;
                above = lastText(introduction);
            } else if (!needsIntroduction) {
                start = last;
            }
            last = above;
        }
        return start;
    }

    /** A quoted line that a program broke in two: the rest of its sentence stands under it without a mark. */
    private boolean isWrapped(int at) {
        if (at == 0 || !isQuoted(lines.get(at - 1)) || lines.get(at).isBlank()) {
            return false;
        }
        String before = lines.get(at - 1).stripTrailing();
        String line = lines.get(at);
        boolean goesOn = Character.isLowerCase(line.charAt(0)) && !before.matches(".*[.?!:;>)]$");
        boolean isBetween = at + 1 >= lines.size()
                || isQuoted(lines.get(at + 1))
                || lines.get(at + 1).isBlank();
        return goesOn && isBetween && before.length() > 60 && line.length() < 60;
    }

    /** Some programs quote with a bar; tables begin so too, so there must be an introduction above. */
    private boolean isBarred(int at) {
        return lines.get(at).startsWith("|");
    }

    /** The first line after a quote with which the text begins and under which all is an answer; 0 when it does not. */
    int answerStart(int end) {
        int first = nextText(0);
        int introduced = introductionFrom(first, end);
        int at = introduced;
        while (introduced > 0
                && at < end
                && (isQuoted(lines.get(at)) || lines.get(at).isBlank())) {
            at++;
        }
        boolean isAnswer =
                introduced > 0 && at < end && lines.subList(at, end).stream().noneMatch(CutLines::isQuoted);
        return isAnswer ? at : 0;
    }

    private int introductionFrom(int first, int end) {
        for (int last = first; last < Math.min(end, first + MOST_INTRODUCTION_LINES); last++) {
            if (introduction(last, true) == first) {
                return last + 1;
            }
        }
        return 0;
    }

    private int withoutSignature(int end) {
        for (int at = Math.max(0, end - MOST_SIGNATURE_LINES); at < end; at++) {
            boolean isFooter = lines.get(at).matches("_{2,}\\s*")
                    && lines.subList(at + 1, Math.min(end, at + 4)).stream()
                            .anyMatch(line -> line.contains("mailing list"));
            if (isFooter) {
                return at;
            }
        }
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
