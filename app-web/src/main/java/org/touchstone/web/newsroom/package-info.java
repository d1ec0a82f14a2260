/** The pages and acts by which admins run the newsroom's people, and what members are told. */
@NullMarked
package org.touchstone.web.newsroom;

import org.jspecify.annotations.NullMarked;
