package org.touchstone.intake;

import java.util.regex.Pattern;

/** Short lines that a site puts into and below its articles, in the languages of much of the western web. */
final class PageLabels {

    private static final int LONGEST = 120;

    /** Lines that are no part of an article wherever they stand. */
    private static final Pattern LABEL = whole("""
            ad|advertisements?|advertise with us|anzeige|werbung|publicidade?|publicité|pubblicità|advertentie|реклама
            sponsored( content| by .*)?|promoted( by .*)?
            (story|article) continues? (below|after).*|scroll (down )?to continue.*|continue reading.*|more for you
            read more|more|share|share (this|on|via|with|article|story|link)\\b.*|share\\s*[:/].*|teilen|compartir
            partager|condividi|delen
            tweet|pin( it)?|e-?mail|print|facebook|twitter|whatsapp|linkedin|reddit|pinterest|copy link|close|save
            reply|report
            \\d+[.,]?\\d*k? ?(comments?|shares?|likes?|views?)|like this( story| article)?\\??.*
            follow (us|me|@\\w+|.{2,40} on (facebook|twitter|instagram)).{0,60}
            (sign up|subscribe|register) (for|to|now|here|today)\\b.*|subscribe|sign up|newsletter|log ?in|sign in
            click here (to|for) .*|(get|download) (the|our) .{0,30}\\bapp\\b.*|loading.*
            (show|load|see|view) (more|all|comments)
            skip advert.*|play video|video player is loading.*|this slideshow requires javascript.*
            (enable|requires) javascript.*
            sharing is caring.*|tell us what you think.*|(was this|did you find this) .{0,20}helpful.*|back to top
            jump to .{0,40}
            """);

    /** Lines with which an article is over. */
    private static final Pattern END = whole("""
            related( (articles?|stories|story|posts?|news|content|topics?|coverage|links?|reading|items|video|videos|roundups?))?
            (read |see |view )?more (from|in|on|news|stories|about|articles|posts|headlines|coverage|videos?)\\b.{0,50}
            (you )?(may|might) also (like|be interested in|enjoy).{0,20}
            (you )?(may|might) (like|be interested in)\\b.{0,20}
            recommended( for you| stories| reading| articles| videos?)?|recommendations|read (next|also|this next)
            up next|also read|next up
            about (the )?authors?|author bio|written by|(leave|add|write|post) (a |your )?(reply|comments?|response)
            join the (conversation|discussion)
            (\\d+ )?comments?( \\(?\\d+\\)?)?|\\d+ (responses?|replies|thoughts on .*)|top rated comments
            have your say.*|what do you think\\??
            (the )?latest( (news|stories|posts|articles|headlines|from .*|in .*))?
            (most|more) (read|popular|viewed|shared|recent|commented)
            popular( (posts|stories|now|articles|in .*|on .*))?|trending( (now|stories|topics|on .*|in .*))?
            top (stories|news|posts)
            tags?|tagged (with|in|as).*|filed (under|to).*|categor(y|ies)|posted in.*|categories and tags
            (previous|next|older|newer) (post|article|story|page).{0,80}|more stories|other stories
            editors?['’]?s?['’]? (picks?|choice)
            (from )?around the web|from the web|from our partners|(paid|partner) content
            (sponsored|promoted) (content|links|stories|posts)
            similar (articles|posts|stories)|in this (story|article)|follow us( on.*)?
            share this( (article|story|post|page|entry|on|with))?.{0,20}
            like this|get in touch|contact us|our newsletters?|get our .{0,40}newsletter.*|newsletter sign-?up.*
            sign up for .{0,60}(newsletter|updates|alerts).*
            weitere (artikel|themen|nachrichten|meldungen).*|mehr (zum thema|von|zu|über).{0,40}
            das könnte (sie|dich) auch interessieren.*|kommentare?( \\(\\d+\\))?
            (zum thema|lesen sie auch|auch interessant|lesetipps?|schlagworte|themen|meistgelesen).{0,40}
            (à )?lire aussi.{0,80}|sur le même (sujet|thème)|(\\d+ )?commentaires?|voir aussi|plus d['’]articles.*
            les plus lus|articles (liés|similaires)
            (leia|veja) (mais|também)|(\\d+ )?comentários?|deixe (um|seu) comentário|notícias relacionadas
            mais (lidas|notícias)
            noticias relacionadas|(lee|lea|ver) también|te puede interesar|también te puede interesar
            (\\d+ )?comentarios?|más (noticias|leídas)|deja (un|tu) comentario
            leggi anche|potrebbe(ro)? interessarti.*|(\\d+ )?comment[io]|articoli correlati|lascia un commento.*
            ti potrebbe interessare.*
            lees ook|meer over.{0,40}|(\\d+ )?reacties?|gerelateerd(e artikelen)?|meest gelezen
            """);

    private static final Pattern ASKING = Pattern.compile("(?iu)^(?:sign up|subscribe|register|follow us|click here"
            + "|download|like us|join us"
            + "|get (?:the|our|your)|support us|donate|for more|abonnieren|jetzt abonnieren|abonnez|suscríbete"
                    + "|assine|iscriviti)\\b"
            + "|\\bnewsletter\\b|\\byour inbox\\b");

    private static final Pattern DETAIL = Pattern.compile(
            "(?iu).*(?:\\b(?:1[89]|20)\\d\\d\\b|\\d{1,2}[:.h]\\d{2}|\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b"
                    + "|\\b(?:minutes?|hours?|days?|weeks?|months?|years?) ago\\b|\\bmin(?:ute)?s? read\\b"
                    + "|\\b(?:published|updated|posted|last modified|reading time|aktualisiert|veröffentlicht"
                            + "|publié|mis à jour"
                    + "|publicado|atualizado|actualizado|pubblicato|aggiornato)\\b).*");
    private static final Pattern END_SIGNS = Pattern.compile("[\\s:：»›>…!.\\p{So}]+$");
    private static final Pattern START_SIGNS = Pattern.compile("^[\\s«‹<•·|\\p{So}]+");

    private PageLabels() {
    }

    /** Whether a line is a site's own, such as "Advertisement". */
    static boolean label(String line) {
        return line.length() <= LONGEST && LABEL.matcher(bare(line)).matches();
    }

    /** Whether a short paragraph with a link asks to subscribe or to download. */
    static boolean promotion(PageBlock block) {
        return block.text().length() <= 2 * LONGEST && block.linkShare() > 0.05 && ASKING.matcher(block.text()).find();
    }

    /** Whether a line begins what follows an article, such as "Related stories". */
    static boolean end(String line) {
        return line.length() <= LONGEST && END.matcher(bare(line)).matches();
    }

    /** Whether a short line tells date, time or who wrote it. */
    static boolean detail(String line) {
        return line.length() <= 2 * LONGEST && (DETAIL.matcher(line).matches() || !Bylines.in(line).isEmpty());
    }

    private static String bare(String line) {
        return START_SIGNS.matcher(END_SIGNS.matcher(line).replaceFirst("")).replaceFirst("");
    }

    private static Pattern whole(String alternatives) {
        return Pattern.compile("(?iu)(?:" + String.join("|", alternatives.strip().lines().toList()) + ")");
    }
}
