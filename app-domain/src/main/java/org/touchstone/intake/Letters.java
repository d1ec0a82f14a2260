package org.touchstone.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to letters: a byte order mark decides; else UTF-8, if the bytes are faultless UTF-8; else what the server or
 * the page declares, read as browsers read it (WHATWG Encoding); else windows-1252.
 */
final class Letters {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern IN_TYPE = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w:.-]{1,40})");
    private static final Pattern IN_PAGE = Pattern.compile(
            "(?i)<meta\\s[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w:.-]{1,40})"
                    + "|^\\s{0,100}<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w:.-]{1,40})");

    private Letters() {
    }

    /** The text of a plain text or Markdown file. */
    static String ofText(byte[] bytes, String declaredType) {
        return decode(bytes, named(IN_TYPE.matcher(declaredType)));
    }

    /** The text of a page. */
    static String ofPage(byte[] bytes, String declaredType) {
        Optional<Charset> declared = named(IN_TYPE.matcher(declaredType));
        if (declared.isEmpty()) {
            String head = new String(bytes, 0, Math.min(bytes.length, 4_096), StandardCharsets.ISO_8859_1);
            declared = named(IN_PAGE.matcher(head));
        }
        return decode(bytes, declared);
    }

    private static String decode(byte[] bytes, Optional<Charset> declared) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return new String(bytes, wide.get());
        }
        boolean shifting = declared.map(c -> c.name().startsWith("ISO-2022")).orElse(false);
        if (!shifting) {
            try {
                CharBuffer strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes));
                return strict.toString();
            } catch (CharacterCodingException notUtf8) {
                // what is declared, then
            }
        }
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            return new String(bytes, declared.get());
        }
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        long broken = lenient.chars().filter(c -> c == 0xFFFD).count();
        long whole = lenient.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return broken <= whole ? lenient : new String(bytes, WINDOWS_1252);
    }

    /** UTF-16 without a byte order mark gives itself away by every other byte being zero. */
    static Optional<Charset> wide(byte[] bytes) {
        int looked = Math.min(bytes.length, 2_000) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int half = looked / 2;
        if (half < 4 || even > 0 && odd > 0) {
            return Optional.empty();
        }
        return odd * 10 > half * 7 ? Optional.of(StandardCharsets.UTF_16LE)
                : even * 10 > half * 7 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> named(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.groupCount() > 1 && matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        try {
            return Optional.of(switch (name.toLowerCase(Locale.ROOT)) {
                case "utf-16", "utf-16le", "utf-16be", "utf8", "utf-8" -> StandardCharsets.UTF_8;
                case "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii" -> WINDOWS_1252;
                case "gb2312", "gbk", "x-gbk" -> Charset.forName("GB18030");
                case "shift_jis", "shift-jis", "sjis", "x-sjis" -> Charset.forName("windows-31j");
                case "euc-kr", "ks_c_5601-1987", "ksc5601" -> Charset.forName("x-windows-949");
                case "iso-8859-9", "latin5" -> Charset.forName("windows-1254");
                default -> Charset.forName(name);
            });
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
