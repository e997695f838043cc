package io.otvet.archive;

import java.util.List;

/** Rows that a careless copy would lose or bend. */
final class Fixture {

    private Fixture() {}

    static final List<String> STATEMENTS = List.of(
            """
            insert into settings.value (name, value, changed_by) values
              ('nasty', jsonb_build_object('a', E'\\\\. \\\\N \\t \\n \\u0301 "',
               'b', null, 'c', array[1, 2]), E'tab\\there\\\\')
            """,
            """
            insert into channels_email.raw (id, peer, envelope_from, recipients, size, hash, content, detail) values
              (gen_random_uuid(), '127.0.0.1', '', array['a,b', '{c}', 'd"e', E'f\\\\g', '', 'null', 'ё'], 3, 'x',
               E'\\\\x000aff5c2e0a'::bytea, E'\\\\.\\n\\\\N\\r\\n\\\\.\\n'),
              (gen_random_uuid(), 'p', 'f', '{}', 0, '', ''::bytea, null)
            """,
            """
            insert into tickets.ticket (id, number, channel, site_id, customer_id, subject, tags, fields)
            select gen_random_uuid(), nextval('tickets.ticket_number'), 0, gen_random_uuid(), gen_random_uuid(),
                   'Тема ' || n || repeat(E' \\\\ \\n', n), array['vip', E'a\\\\"b'], '{"k": [1.50, "\\\\n"]}'
            from generate_series(1, 78) n
            """,
            """
            insert into tickets.message (id, ticket_id, version, kind, author_kind, text, message_id_hash)
            select gen_random_uuid(), t.id, n, n % 3, 0, repeat(md5(t.id::text || n), 40), sha256(t.id::text::bytea)
            from tickets.ticket t, generate_series(1, 20) n
            """,
            """
            insert into search.document (id, owner_id, at, site_id, confidential, note, tsv)
            select id, ticket_id, at, ticket_id, false, false, to_tsvector('search.words', left(text, 300) || ' it''s')
            from tickets.message
            """,
            "insert into audit.entry (actor, what, object, facts) values ('system', 'x', 'y', '{}')",
            "insert into tickets.delivery (message_id, state) select id, 0 from tickets.message limit 1",
            """
            insert into channels_email.delivery (message_id, ticket_id, header, recipient, sending_since)
            select message_id, gen_random_uuid(), '<1@otvet>', 'maria@example.org', now() from tickets.delivery
            """,
            """
            insert into jobs.job (kind, lane, payload, head, outside) values
              ('channels.email.deliver-reply', 'mail-out:1', '{}', true, true),
              ('channels.email.take-in', 'mail-in:1', '{}', true, false)
            """,
            """
            with anna as (insert into staff.agent (id, email, name, role, locale)
                          values (gen_random_uuid(), 'a@otvet.example', 'Анна', 'agent', 'ru')
                          returning id)
            insert into staff.session (id, token_hash, agent_id, device, address)
            select gen_random_uuid(), '\\x00ff', id, 'Firefox', '::1' from anna
            """);
}
