package vn.quyhoach.filter;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** The words of a CQL2 text, one after the other, and the refusal of what is not expected. */
final class Tokens {

    enum Type {
        WORD,
        QUOTED,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    /** @param at the place of its first character, from 0 */
    record Token(Type type, String text, int at) {}

    private static final Set<String> PAIRS = Set.of("<=", ">=", "<>");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    Tokens(String source) {
        this.source = source;
        int at = 0;
        while (at < source.length()) {
            at = Character.isWhitespace(source.charAt(at)) || source.charAt(at) == '\u00a0' ? at + 1 : read(at);
        }
        tokens.add(new Token(Type.END, "", source.length()));
    }

    private int read(int at) {
        int sign = source.codePointAt(at);
        if (sign == '\'') {
            return text(at);
        }
        if (sign == '"') {
            int end = source.indexOf('"', at + 1);
            if (end < 0) {
                throw unreadable(at, new Bilingual("thiếu dấu \" đóng", "the closing \" is missing"));
            }
            return add(Type.QUOTED, source.substring(at + 1, end), at, end + 1);
        }
        if (isDigit(at) || (sign == '.' && isDigit(at + 1))) {
            return number(at);
        }
        if (startsName(sign)) {
            int end = at;
            while (end < source.length() && continuesName(source.codePointAt(end))) {
                end += Character.charCount(source.codePointAt(end));
            }
            return add(Type.WORD, source.substring(at, end), at, end);
        }
        if (at + 1 < source.length() && PAIRS.contains(source.substring(at, at + 2))) {
            return add(Type.SIGN, source.substring(at, at + 2), at, at + 2);
        }
        if ("()=<>,+-*/%^".indexOf(sign) < 0) {
            String shown = Character.toString(sign);
            throw unreadable(
                    at,
                    new Bilingual(
                            "ký tự '" + shown + "' không hợp lệ", "the character '" + shown + "' is not allowed"));
        }
        return add(Type.SIGN, source.substring(at, at + 1), at, at + 1);
    }

    /** A quote within the text is written twice, or behind a backslash. */
    private int text(int at) {
        StringBuilder text = new StringBuilder();
        int i = at + 1;
        while (i < source.length()) {
            char sign = source.charAt(i);
            char behind = i + 1 < source.length() ? source.charAt(i + 1) : 0;
            if ((sign == '\'' || sign == '\\') && behind == '\'') {
                text.append('\'');
                i += 2;
            } else if (sign == '\'') {
                return add(Type.TEXT, text.toString(), at, i + 1);
            } else {
                text.append(sign);
                i++;
            }
        }
        throw unreadable(at, new Bilingual("thiếu dấu ' đóng văn bản", "the closing ' of the text is missing"));
    }

    private int number(int at) {
        int end = digits(at);
        if (end < source.length() && source.charAt(end) == '.') {
            end = digits(end + 1);
        }
        if (end < source.length() && (source.charAt(end) == 'E' || source.charAt(end) == 'e')) {
            boolean signed = end + 1 < source.length() && "+-".indexOf(source.charAt(end + 1)) >= 0;
            int exponent = end + (signed ? 2 : 1);
            if (isDigit(exponent)) {
                end = digits(exponent);
            }
        }
        return add(Type.NUMBER, source.substring(at, end), at, end);
    }

    private int digits(int at) {
        int end = at;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private boolean isDigit(int at) {
        return at < source.length() && source.charAt(at) >= '0' && source.charAt(at) <= '9';
    }

    private static boolean startsName(int sign) {
        return sign == ':' || sign == '_' || Character.isLetter(sign);
    }

    private static boolean continuesName(int sign) {
        return startsName(sign)
                || sign == '.'
                || (sign >= '0' && sign <= '9')
                || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private int add(Type type, String text, int at, int end) {
        tokens.add(new Token(type, Normalizer.normalize(text, Normalizer.Form.NFC), at));
        return end;
    }

    Token peek() {
        return tokens.get(next);
    }

    /** Whether the sign stands behind the next token: a word before a bracket is a call. */
    boolean isFollowedBy(String sign) {
        Token behind = tokens.get(Math.min(next + 1, tokens.size() - 1));
        return behind.type() == Type.SIGN && behind.text().equals(sign);
    }

    boolean isFollowedByWord(String word) {
        Token behind = tokens.get(Math.min(next + 1, tokens.size() - 1));
        return behind.type() == Type.WORD && behind.text().equalsIgnoreCase(word);
    }

    Token take() {
        Token token = tokens.get(next);
        if (token.type() != Type.END) {
            next++;
        }
        return token;
    }

    boolean isSign(String sign) {
        return peek().type() == Type.SIGN && peek().text().equals(sign);
    }

    boolean takeSign(String sign) {
        boolean there = isSign(sign);
        if (there) {
            next++;
        }
        return there;
    }

    /** Keywords know no case. */
    boolean isWord(String word) {
        return peek().type() == Type.WORD && peek().text().equalsIgnoreCase(word);
    }

    boolean takeWord(String word) {
        boolean there = isWord(word);
        if (there) {
            next++;
        }
        return there;
    }

    void expectSign(String sign) {
        if (!takeSign(sign)) {
            throw expected(new Bilingual("'" + sign + "'", "'" + sign + "'"));
        }
    }

    void expectWord(String word) {
        if (!takeWord(word)) {
            throw expected(new Bilingual(word, word));
        }
    }

    String expectText(Bilingual what) {
        if (peek().type() != Type.TEXT) {
            throw expected(what);
        }
        return take().text();
    }

    /** With its sign, if it has one. */
    double expectNumber() {
        boolean negative = takeSign("-");
        if (!negative) {
            takeSign("+");
        }
        if (peek().type() != Type.NUMBER) {
            throw expected(new Bilingual("một số", "a number"));
        }
        double number = decimal(take()).doubleValue();
        return negative ? -number : number;
    }

    BigDecimal decimal(Token token) {
        try {
            BigDecimal number = new BigDecimal(token.text());
            if (Numbers.isReasonable(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw unreadable(token.at(), Numbers.TOO_LARGE);
        }
        throw unreadable(token.at(), Numbers.TOO_LARGE);
    }

    ProblemException expected(Bilingual what) {
        Token found = peek();
        boolean end = found.type() == Type.END;
        String there = "'" + found.text() + "'";
        return unreadable(
                found.at(),
                new Bilingual(
                        "cần " + what.vi() + ", gặp " + (end ? "hết bộ lọc" : there),
                        "expected " + what.en() + ", found " + (end ? "the end" : there)));
    }

    static ProblemException unreadable(int at, Bilingual reason) {
        return new ProblemException(
                ProblemCode.FILTER_UNREADABLE,
                Map.of("position", new Bilingual("ký tự " + (at + 1), "character " + (at + 1)), "reason", reason));
    }
}
