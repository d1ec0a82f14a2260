package org.touchstone.deploy.journey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** Lets members in past invitations and the sign-in page, where a test is about neither. */
public final class Admittance {

    /** The cookie a session is known by. */
    public static final String COOKIE = "touchstone";

    private Admittance() {
    }

    /** A new member, who cannot sign in with any password; gives the member's id. */
    public static long member(Connection database, String name, String email, String role) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement("""
                with made as (insert into member values (nextval('member_seq'), 0, ?, ?, 'none', true, now())
                    returning member_id)
                insert into member_role select member_id, ? from made returning member_id""")) {
            insert.setString(1, name);
            insert.setString(2, email);
            insert.setString(3, role);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** A session of that member; gives the token it is known by in {@link #COOKIE}. */
    public static String session(Connection database, long member) throws SQLException {
        String token = String.format("%043d", member);
        try (PreparedStatement insert = database.prepareStatement(
                "insert into session values (?, ?, now(), now(), '127.0.0.1', 'test')")) {
            insert.setString(1, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8))));
            insert.setLong(2, member);
            insert.executeUpdate();
            return token;
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
