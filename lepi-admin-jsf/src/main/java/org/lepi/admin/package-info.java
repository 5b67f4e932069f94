/** What holds for the whole console: that it is a Faces application, and its headers. */
@NullMarked
package org.lepi.admin;

import org.jspecify.annotations.NullMarked;
