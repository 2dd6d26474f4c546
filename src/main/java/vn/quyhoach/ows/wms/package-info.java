/** The Web Map Service, versions 1.3.0 and 1.1.1. */
@NullMarked
package vn.quyhoach.ows.wms;

import org.jspecify.annotations.NullMarked;
