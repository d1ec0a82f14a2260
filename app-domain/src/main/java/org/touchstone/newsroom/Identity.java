package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether somebody is the member they say they are. Holds no transaction while it computes the slow hash.
 */
@Dependent
public class Identity {

    private static final int ACCOUNT_LIMIT = 254;

    private final Members members;
    private final PasswordHashing hashing;
    private final Attempts attempts;

    @Inject
    public Identity(Members members, PasswordHashing hashing, Attempts attempts) {
        this.members = members;
        this.hashing = hashing;
        this.attempts = attempts;
    }

    /**
     * The active member with this address and password. The refusal is the same, and takes as long, whatever of it was
     * wrong.
     *
     * @throws Refusal.NotAllowed {@code signin.wrong} when there is none
     * @throws Refusal.TooSoon when too many tries have failed before
     */
    Member prove(@Nullable String email, @Nullable String typedPassword, Caller caller) {
        String account = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        if (account.length() > ACCOUNT_LIMIT) {
            account = account.substring(0, ACCOUNT_LIMIT);
        }
        Password password = Password.typed(typedPassword);
        attempts.begin(account, caller);
        Optional<Member> member = find(account).filter(Member::active).filter(m -> password.conceivable());
        boolean right = hashing.matches(password.conceivable() ? password : new Password(""),
                member.map(Member::passwordHash));
        if (!right || member.isEmpty()) {
            throw new Refusal.NotAllowed("signin.wrong");
        }
        attempts.succeeded(account, caller);
        return member.get();
    }

    private Optional<Member> find(String account) {
        try {
            return members.withEmail(EmailAddress.of(account));
        } catch (Refusal.Invalid noAddress) {
            return Optional.empty();
        }
    }
}
