package io.otvet.channels.email;

import io.otvet.kernel.EmailAddress;
import io.otvet.mail.AutoKind;
import io.otvet.mail.Bounce;
import io.otvet.mail.MailWriter;
import io.otvet.mail.ParsedMail;
import io.otvet.screening.Judgement;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is asked of a mail before it may become a ticket, in this order; the first that does not pass decides. */
@Component
class Screens {

    private interface Screen {
        Verdict look(ParsedMail mail, Judgement judgement);
    }

    private final DeliveryStore deliveries;
    private final OwnAddresses own;
    private final AgentAnswers agents;
    private final List<Screen> inOrder = List.of(
            this::isOwnLoop,
            this::isOwnCopy,
            this::isBounce,
            this::isOwnAddress,
            this::isAutomatic,
            this::isAgent,
            this::isEmpty,
            this::isSpam);

    Screens(DeliveryStore deliveries, OwnAddresses own, AgentAnswers agents) {
        this.deliveries = deliveries;
        this.own = own;
        this.agents = agents;
    }

    /** @param judgement of the filter and the lists about this mail */
    Verdict look(ParsedMail mail, Judgement judgement) {
        for (Screen screen : inOrder) {
            Verdict verdict = screen.look(mail, judgement);
            if (!(verdict instanceof Verdict.Pass)) {
                return verdict;
            }
        }
        return Verdict.PASS;
    }

    /** What we wrote by ourselves came back: an answer would go round for ever. */
    private Verdict isOwnLoop(ParsedMail mail, Judgement judgement) {
        boolean ours = mail.header(MailWriter.LOOP).isPresent();
        return ours && mail.kind() != AutoKind.BOUNCE
                ? new Verdict.Drop("our own automatic mail came back")
                : Verdict.PASS;
    }

    /** Mail programs and rules lay a copy of what we sent into the mailbox that we read. */
    private Verdict isOwnCopy(ParsedMail mail, Judgement judgement) {
        EmailAddress from = mail.from().address();
        String id = mail.messageId();
        boolean ours = from != null
                && own.has(from)
                && id != null
                && deliveries.byHeader(id).isPresent();
        return ours ? new Verdict.Drop("a copy of our own reply") : Verdict.PASS;
    }

    private Verdict isBounce(ParsedMail mail, Judgement judgement) {
        if (mail.kind() != AutoKind.BOUNCE) {
            return Verdict.PASS;
        }
        String why = mail.bounce().map(Bounce::reason).orElse(mail.subject());
        boolean permanent = mail.bounce().map(Bounce::permanent).orElse(true);
        return mail.bounce()
                .map(Bounce::originalMessageId)
                .flatMap(deliveries::byHeader)
                .or(() -> mail.references().stream()
                        .map(deliveries::byHeader)
                        .flatMap(Optional::stream)
                        .findFirst())
                .<Verdict>map(message -> new Verdict.Bounced(message, permanent, why))
                .orElseGet(() -> new Verdict.Suspend(Reason.BOUNCE_OF_UNKNOWN, why));
    }

    /** A form on one of our sites may send in its own name: then the one to answer is the writer. */
    private Verdict isOwnAddress(ParsedMail mail, Judgement judgement) {
        EmailAddress from = mail.from().address();
        boolean ours = from != null && own.has(from);
        boolean somebodyToAnswer =
                mail.replyTo().stream().anyMatch(other -> other.address() != null && !own.has(other.address()));
        return ours && !somebodyToAnswer ? new Verdict.Suspend(Reason.OWN_ADDRESS, String.valueOf(from)) : Verdict.PASS;
    }

    /**
     * An automatic answer belongs to the thread that it answers; alone it is no request, unless somebody has said that
     * what this sender writes is one.
     */
    private Verdict isAutomatic(ParsedMail mail, Judgement judgement) {
        if (judgement.allowed()) {
            return Verdict.PASS;
        }
        return switch (mail.kind()) {
            case NONE, LIST, BOUNCE -> Verdict.PASS;
            case AUTO_REPLY -> answersUs(mail) ? Verdict.PASS : new Verdict.Suspend(Reason.AUTO_REPLY, mail.subject());
            case ABUSE -> new Verdict.Suspend(Reason.ABUSE_REPORT, mail.subject());
            case CHALLENGE -> new Verdict.Suspend(Reason.CHALLENGE, mail.subject());
        };
    }

    /** Whoever was answered by an agent, or answers what we wrote, is heard; a list of senders knows no exception. */
    private Verdict isSpam(ParsedMail mail, Judgement judgement) {
        if (!judgement.isSpam()) {
            return Verdict.PASS;
        }
        EmailAddress from = mail.from().address();
        boolean isKnown = answersUs(mail) || from != null && deliveries.hasReached(from);
        return isKnown && !judgement.byList()
                ? Verdict.PASS
                : new Verdict.Suspend(Reason.SPAM, String.join("; ", judgement.reasons()));
    }

    private boolean answersUs(ParsedMail mail) {
        String parent = mail.inReplyTo();
        return parent != null && deliveries.byHeader(parent).isPresent()
                || mail.references().stream()
                        .anyMatch(id -> deliveries.byHeader(id).isPresent());
    }

    private Verdict isAgent(ParsedMail mail, Judgement judgement) {
        return agents.look(mail).orElse(Verdict.PASS);
    }

    private Verdict isEmpty(ParsedMail mail, Judgement judgement) {
        boolean nothing = mail.subject().isBlank()
                && mail.text().isBlank()
                && mail.quoted().isBlank()
                && mail.html() == null
                && mail.attachments().isEmpty();
        return nothing ? new Verdict.Suspend(Reason.EMPTY, "") : Verdict.PASS;
    }
}
