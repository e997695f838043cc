package io.otvet.mail;

import java.util.regex.Pattern;

/** The lines by which mail programs and people begin a quote or a signature, in the languages that are met. */
final class QuoteMarks {

    static final Pattern FORWARD = Pattern.compile(
            "(?iu)^[\\s>*_-]*(begin forwarded message|forwarded message|пересылаемое сообщение|пересланное сообщение"
                    + "|пересылаемое письмо|начало переадресованного сообщения|начало пересылаемого сообщения|weitergeleitete nachricht"
                    + "|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht)\\b.*");

    private static final String WROTE =
            "(?:wrote|writes|schrieb|a écrit|ecrit|escribió|escribiste|scrisse|ha scritto|skrev"
                    + "|schreef|geschreven|написал\\s?\\(а\\)|написала?|пишет|писал\\s?\\(а\\)|писала?|escreveu|napisał\\(a\\)|napisała?"
                    + "|napsala?\\(?a?\\)?|kirjoitti|yazdı|написав(?:ла)?|написа|пише|írta|a scris|viết|写道|寫道|のメッセージ|作成)";

    private static final Pattern VERB = Pattern.compile("(?iu)(?:^|[\\s>\"»)])" + WROTE + "(?=[\\s:：.]|$)");
    private static final Pattern VERB_LAST = Pattern.compile("(?iu)(?:^|[\\s>\"»)])" + WROTE + "\\s*[:：]?[\\s-]*$");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@]+@[^\\s<>@]+\\.[^\\s<>@]+|@\\S+\\.\\S+");
    private static final Pattern ADDRESS_LAST = Pattern.compile("[<(][^<>()]*@[^<>()]*[>)]\\s*[:：]$");
    private static final Pattern DATE = Pattern.compile("\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}[:.]\\d{2}\\b"
            + "|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b|(?:19|20)\\d\\d年");
    private static final Pattern START =
            Pattern.compile("(?iu)^(?:[-–—*]+\\s*)?(?:on|am|le|el|il|op|em|den|dne|dnia|w dniu|a|på|kl|"
                    + "в|во|вс|пн|вт|ср|чт|пт|сб|понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|在|于|"
                    + "mon|tue|wed|thu|fri|sat|sun|\\d{1,4})[\\s,./年-].*");

    private static final Pattern ORIGINAL = Pattern.compile(
            "(?iu)^[\\s*]*[-_=*]{2,}\\s*(?:original message|original mail|original appointment|reply message|reply above this line"
                    + "|исходное сообщение|оригинальное сообщение|исходное письмо|оригинал|ursprüngliche (?:nachricht|mail|e-mail)"
                    + "|ursprungsnachricht|original-nachricht|original-e-mail|message d.origine|mensaje original|messaggio originale"
                    + "|mensagem original|oorspronkelijk bericht|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding"
                    + "|wiadomość oryginalna|původní zpráva|originalnachricht|original-nachricht|原始邮件|original besked)[^\\n]{0,80}$");
    private static final Pattern OWN_DELIMITER = Pattern.compile("(?iu)^[\\s>]*##-.*-##\\s*$");

    private static final Pattern BLOCK_FROM = Pattern.compile(
            "(?iu)^[\\s*]*(?:from|от|от кого|von|de|message du|da|från|fra|van|отправитель|expéditeur|od|发件人|寄件者|reply-to)\\s*[:：][*\\s].*\\S.*");
    private static final Pattern BLOCK_MORE = Pattern.compile(
            "(?iu)^[\\s*]*(?:sent|date|to|subject|cc|reply-to|sujet|copie à|sujet|copie à|copie|отправлено|дата|кому|тема|копия|когда|gesendet|datum|an|betreff"
                    + "|envoyé|à|objet|enviado|enviada em|para|assunto|asunto|inviato|data|a|oggetto|skickat|till|ämne|sendt|til|emne"
                    + "|verzonden|aan|onderwerp|importance|от|from|发送时间|收件人|主题)\\s*[:：].*");

    private static final Pattern SIGNATURE = Pattern.compile("(?iu)^\\W{0,4}(?:"
            + "(?:sent|posted|written|typed) (?:from|by|via|with|using|on) (?!my (?:desk|home|office|point|perspective)\\b)"
            + "(?=[^!?]*(?:my |phone|ipad|ipod|android|mobile|mail|outlook|samsung|galaxy|blackberry|windows|device|tablet|airmail"
            + "|cell|huawei|xiaomi|spark|app\\b))[^!?]{2,120}"
            + "(?:[.,]\\s*(?:please |pls )?(?:excuse|forgive|apolog)[^\\n]{0,60})?"
            + "|from my [^.!?]{2,30}|.{0,20}iPhone.{0,3}傳送|從我的 .{2,30}|someone from mobile"
            + "|envoyé (?:depuis|de|à partir) [^.!?]{2,60}|envoyé avec .{2,40}|enviado (?:desde|do|a partir|pelo) [^.!?]{2,60}"
            + "|von meinem .{2,60} gesendet|gesendet (?:mit|von|über) [^.!?]{2,60}|diese nachricht wurde von meinem .{2,60} gesendet"
            + "|inviato (?:da|dal) [^.!?]{2,60}|skickat från [^.!?]{2,60}|sendt fra [^.!?]{2,60}|verzonden (?:vanaf|met|van) [^.!?]{2,60}"
            + "|отправлено (?:с|со|из|через) [^!?]{2,60}|отправлено|послано (?:с|из) [^!?]{2,60}|надіслано (?:з|із) [^!?]{2,60}"
            + "|wysłane z [^!?]{2,60}|отправлено из мобильной .{2,60}"
            + "|(?:get|download) \\[?outlook for .{2,80}|(?:скачать|загрузите|получить) outlook .{2,60}|yahoo mail: .{2,80}"
            + "|sent from .{0,20}https?://\\S+)\\W{0,4}(?:<[^>]*>|\\[[^\\]]*\\])?\\W*$");
    private static final Pattern RULE = Pattern.compile("^[\\s\u1427]*(?:[-_=*#~+\u2014\u2013]{2,}|\u1427)[\\s]*$");

    private QuoteMarks() {}

    /** A line like "On Monday at 10:00 Anna wrote:" that leaves no doubt. */
    static boolean isIntroduction(String text) {
        boolean starts = startsIntroduction(text);
        boolean hasAddress = ADDRESS.matcher(text).find();
        boolean isSaid = VERB.matcher(text).find() && (starts || hasAddress);
        boolean isNamed = hasAddress && (starts || ADDRESS_LAST.matcher(text).find());
        return endsIntroduction(text) && DATE.matcher(text).find() && (isSaid || isNamed);
    }

    /** What an introduction without doubt has at its end. */
    static boolean endsIntroduction(String text) {
        return text.endsWith(":") || text.endsWith("：") || endsWithVerb(text);
    }

    private static boolean endsWithVerb(String text) {
        return VERB_LAST
                .matcher(text.substring(Math.max(0, text.length() - 40)))
                .find();
    }

    /** One that introduces a quote only when there is one under it. */
    static boolean mayIntroduce(String text) {
        boolean hasAddress = ADDRESS.matcher(text).find();
        return endsWithVerb(text)
                || hasAddress && (text.endsWith(":") || DATE.matcher(text).find())
                || text.endsWith(":") && DATE.matcher(text).find();
    }

    static boolean namesSomebody(String line) {
        return ADDRESS.matcher(line).find() && !line.strip().matches(".*\\p{L}\\.$");
    }

    static boolean startsIntroduction(String line) {
        return START.matcher(line.strip()).matches();
    }

    static boolean isOriginal(String line) {
        return ORIGINAL.matcher(line).matches() || OWN_DELIMITER.matcher(line).matches();
    }

    static boolean isBlockStart(String line) {
        return BLOCK_FROM.matcher(line).matches();
    }

    static boolean isBlockLine(String line) {
        return BLOCK_MORE.matcher(line).matches();
    }

    static boolean isForward(String line) {
        return FORWARD.matcher(line).matches();
    }

    static boolean isSignature(String line) {
        return line.length() < 200 && SIGNATURE.matcher(line).matches();
    }

    static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }
}
