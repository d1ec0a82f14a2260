@NullMarked
package org.touchstone.web.serving;

import org.jspecify.annotations.NullMarked;
