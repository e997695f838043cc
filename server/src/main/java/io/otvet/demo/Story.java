package io.otvet.demo;

import java.util.List;

/** How a conversation of some kind goes, with slots such as <code>{order}</code> to be filled. */
record Story(String site, String category, String criticality, List<String> tags, String subject, List<Line> lines) {

    enum Voice {
        CUSTOMER,
        AGENT,
        NOTE
    }

    record Line(Voice voice, String text) {}
}
