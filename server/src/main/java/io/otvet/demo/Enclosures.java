package io.otvet.demo;

import io.otvet.files.FileId;
import io.otvet.files.Files;
import io.otvet.kernel.Actor;
import io.otvet.kernel.SafeHtml;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hangs pictures on what the newest tickets began with; what shows a screen stands within the text. */
@Component
class Enclosures {

    private static final Actor DEMO = new Actor.Robot("demo");
    private static final int EACH = 12;

    private static final String FIRST_MESSAGES = """
            select m.id, m.text from tickets.ticket t
            join lateral (select id, text from tickets.message
                          where ticket_id = t.id and kind = 0 order by at limit 1) m on true
            where t.tags && {0}::text[] and t.spam_at is null
            order by t.last_message_at desc, t.id limit {1}
            """;

    private final DSLContext sql;
    private final Files files;

    Enclosures(DSLContext sql, Files files) {
        this.sql = sql;
        this.files = files;
    }

    @Transactional
    void hang() {
        for (Drawing drawing : Drawing.values()) {
            byte[] png = drawing.png();
            String[] tags = drawing.tags().toArray(String[]::new);
            sql.fetch(FIRST_MESSAGES, DSL.val(tags), DSL.val(EACH))
                    .forEach(row -> hang(drawing, png, row.get(0, UUID.class), row.get(1, String.class)));
        }
    }

    private void hang(Drawing drawing, byte[] png, UUID message, String text) {
        FileId file = files.store(DEMO, drawing.file(), "image/png", new ByteArrayInputStream(png))
                .id();
        files.attach(DEMO, List.of(file), "message:" + message);
        if (drawing != Drawing.PARCEL) {
            sql.execute("update tickets.message set html = ? where id = ?", html(text, file), message);
        }
    }

    private static String html(String text, FileId picture) {
        String plain = text.replace("&", "&amp;").replace("<", "&lt;");
        return SafeHtml.clean("<p>" + plain + "</p><p><img src=\"/api/v1/attachments/" + picture + "\"></p>")
                .value();
    }
}
