package io.otvet.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a mail came back. The order is that in which they are asked: the words of a full mailbox often stand beside a
 * general "user unknown" code, never the other way round.
 */
enum BounceCause {
    MAILBOX_FULL(
            false,
            "5.2.2",
            "mailbox (?:is )?full|over ?quota|quota (?:exceeded|full)|exceed(?:ed|s)?.{0,30}(?:quota|storage)"
                    + "|insufficient (?:disk|storage)|disk quota|not enough (?:disk )?space|mailbox.{0,20}(?:exceeded|exceeds|has exceeded)"
                    + "|out of storage|no space left|mail ?box size|maildir over|user is over|allotted space|storage (?:space )?(?:exceeded|limit)"
                    + "|переполнен|превышена квота|mailbox.{0,20}too large"),
    EXPIRED(
            false,
            "4.4.7",
            "delivery time expired|retry time(?:out)?|timed? ?out|message expired|queue too long|too long in (?:the )?queue"
                    + "|could not be delivered for more than|unable to (?:be )?deliver(?:ed)? (?:it |mail )?(?:for|after)|has been in the queue"
                    + "|will not be retried|retry count exceeded|warning.{0,30}delay|delivery.{0,20}delayed|not been delivered (?:yet|after)"
                    + "|expired before|maximum retr|i'm not going to try again|too many retries|delayed mail|still (?:not|being) "),
    TOO_BIG(
            false,
            "5.3.4",
            "message (?:size|is too|too) (?:exceeds|large|big)|too (?:big|large)|size (?:limit|exceeds)|exceeded (?:the )?(?:maximum )?(?:message )?size|maximum.{0,20}size"),
    VIRUS(false, "5.7.0", "virus|malware|trojan|infected"),
    SPAM(
            false,
            "5.7.1",
            "spam|junk|unsolicited|bulk mail|blocked using|blacklist|black list|blocklist|block list|spamhaus|dnsbl|\\brbl\\b"
                    + "|bad reputation|poor reputation|low reputation|high probability|content.{0,30}(?:rejected|prohibited|not acceptable)"),
    AUTHENTICATION(
            false,
            "5.7.26",
            "dmarc|\\bspf\\b|dkim|unauthenticated|authentication (?:required|failed|information)|sender.{0,30}not authori[sz]ed"),
    REVERSE_DNS(
            false,
            "5.7.25",
            "reverse dns|\\bptr\\b|rdns|reverse hostname|cannot (?:find|resolve) your (?:reverse )?host"),
    SENDER(
            false,
            "5.1.8",
            "sender (?:address |domain )?(?:rejected|refused|not|denied|verify failed)|domain of sender|sender.{0,60}does ?n[o']t exist|invalid sender|bad sender"),
    HOST_UNKNOWN(
            true,
            "5.1.2",
            "host (?:unknown|not found|or domain name not found)|unknown host|domain (?:not found|does not exist|is not valid|must resolve|not exist)"
                    + "|no such (?:domain|host)|name (?:service error|or service not known)|nullmx|null mx|no mx|does ?n[o']t (?:exist|have an? mx).{0,20}domain"
                    + "|(?:domain|host).{0,80}(?:does ?n[o']t exist|not found|couldn.t be found|could not be found|nxdomain|doesn't receive email)"
                    + "|unrouteable (?:mail )?(?:domain|address)|domain is not reachable|account or domain may not exist|55\\d [\\w-]+(?:\\.[\\w-]+)+ does not exist|bad destination (?:system|mailbox address.*host)|dns error|no route to (?:host|domain)|illegal host"),
    MOVED(
            true,
            "5.1.6",
            "has moved|address (?:has )?(?:been )?(?:changed|moved|replaced)|no longer (?:at this address|active|with)|account (?:has )?been (?:closed|replaced|migrated)"),
    REFUSES_ALL(
            true,
            "5.3.2",
            "does not accept mail|not accept(?:ing)? (?:any )?(?:mail|messages)|no smtp service|null ?mx|smtp service.{0,20}not available here|521 "),
    SUSPENDED(
            false,
            "5.2.1",
            "(?:mailbox|account|user|recipient|address|e?mail).{0,30}(?:suspend|disabled|inactive|is locked|deactivated|frozen|unavailable currently|temporarily)|inactive (?:user|account)|not activated|заблокирован"),
    USER_UNKNOWN(
            true,
            "5.1.1",
            "user (?:unknown|not found|does ?n[o']t exist|unavailable)|unknown (?:user|recipient|address|local|mailbox|or illegal)"
                    + "|no (?:such|valid) (?:user|recipient|mailbox|address|account|person|local)|no mailbox|(?:mailbox|account|address|recipient|user).{0,60}(?:not found|unknown|unavailable|does ?n[o']t exist|not exist|invalid|is not valid|couldn.t be found|could not be found|wasn.t found)"
                    + "|invalid (?:recipient|mailbox|address|user)|does ?n[o']t (?:have|exist).{0,30}(?:account|user|mailbox|here)|recipient address rejected(?:: (?:access denied|undeliverable|unverified)|\\.?\\s*(?:$|\\(in reply))|this user doesn.t have|not listed in|見つかりません|not a (?:registered|known|valid) "
                    + "|not (?:a )?(?:known|valid|listed).{0,20}(?:user|recipient|mailbox|address)|user.{0,20}not listed|bad (?:destination )?(?:mailbox|recipient) address|addressee unknown"
                    + "|no one by that name|not our customer|нет такого|не существует|не найден|unknown$|undeliverable address"),
    POLICY(
            false,
            "5.7.1",
            "policy|access denied|not (?:allowed|permitted)|administrative prohibition|prohibited|relay(?:ing)? (?:access )?(?:denied|not)|blocked|denied by|refused by|rejected by (?:the )?(?:recipient|administrator)"),
    LIMIT(
            false,
            "4.7.0",
            "too many (?:connections|recipients|messages|errors)|rate limit|throttl|try again later|greylist|temporar(?:y|ily) (?:deferred|rejected|failure)"),
    FILTERED(
            false,
            "5.7.1",
            "filtered|recipient (?:refused|reject)|may not be able to receive|you are not allowed|restricted");

    private final boolean isPermanent;
    private final String status;
    private final Pattern words;

    BounceCause(boolean isPermanent, String status, String words) {
        this.isPermanent = isPermanent;
        this.status = status;
        this.words = Pattern.compile(
                "(?:" + words + ")", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean isPermanent() {
        return isPermanent;
    }

    String status() {
        return status;
    }

    static Optional<BounceCause> of(String said) {
        String bounded = said.length() > 20_000 ? said.substring(0, 20_000) : said;
        for (BounceCause cause : values()) {
            if (cause.words.matcher(bounded).find()) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    /** By the enhanced code alone (RFC 3463), for servers that say nothing else. */
    static Optional<BounceCause> byStatus(String status) {
        if (status.length() < 5) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (status.substring(2).toLowerCase(Locale.ROOT)) {
                    case "1.1", "1.0", "1.3", "1.10" -> USER_UNKNOWN;
                    case "1.2", "4.4" -> HOST_UNKNOWN;
                    case "1.6" -> MOVED;
                    case "1.7", "1.8" -> SENDER;
                    case "2.1" -> SUSPENDED;
                    case "2.2", "3.1" -> MAILBOX_FULL;
                    case "4.7", "4.1", "4.2", "4.6" -> EXPIRED;
                    case "3.4", "2.3" -> TOO_BIG;
                    case "3.2" -> REFUSES_ALL;
                    default -> status.charAt(2) == '7' ? POLICY : null;
                });
    }
}
