package org.touchstone.web.newsroom;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Role;

/** Roles as a form sends them. */
final class RolesTyped {

    private RolesTyped() {
    }

    /**
     * @throws Refusal.Invalid for the field {@code roles} when there is no such role
     */
    static Set<Role> of(List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names) {
            try {
                roles.add(Role.valueOf(name));
            } catch (IllegalArgumentException unknown) {
                throw new Refusal.Invalid("roles", "roles.unknown");
            }
        }
        return roles;
    }
}
