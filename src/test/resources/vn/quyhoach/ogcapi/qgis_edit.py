"""Edits a draft as QGIS does: reads it through the provider, writes what QGIS's own exporter makes of its features.

QGIS before 3.32 reads OGC API Features and does not write it; this sends the requests of the later ones, one a feature.
"""

import base64
import json

from qgis_start import answer, arguments
from qgis.core import (
    QgsBlockingNetworkRequest,
    QgsDataSourceUri,
    QgsFeature,
    QgsGeometry,
    QgsJsonExporter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QByteArray, QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

# later versions know the id of each feature; this one is told
landing, collection, first_id, password = arguments
items = f"{landing}/collections/{collection}/items"


def opened(username):
    uri = QgsDataSourceUri()
    uri.setParam("url", landing)
    uri.setParam("typename", collection)
    uri.setParam("version", "OGC_API_FEATURES")
    if username:
        uri.setUsername(username)
        uri.setPassword(password)
    return QgsVectorLayer(uri.uri(False), collection, "OAPIF")


def request(username, address):
    asked = QNetworkRequest(QUrl(address))
    pair = base64.b64encode(f"{username}:{password}".encode()).decode()
    asked.setRawHeader(b"Authorization", f"Basic {pair}".encode())
    asked.setRawHeader(b"User-Agent", b"Mozilla/5.0 QGIS/33400")
    asked.setRawHeader(b"Content-Type", b"application/geo+json")
    return asked


def sent(username, method, address, feature=None, feature_id=None):
    """The status, and the code of a problem where there is one."""
    call = QgsBlockingNetworkRequest()
    if feature is None:
        call.deleteResource(request(username, address))
    else:
        body = json.loads(QgsJsonExporter().exportFeature(feature, {}, feature_id))
        body.pop("bbox", None)
        if feature_id is None:
            body.pop("id", None)
        content = QByteArray(json.dumps(body).encode())
        getattr(call, method)(request(username, address), content)
    status = call.reply().attribute(QNetworkRequest.HttpStatusCodeAttribute)
    location = bytes(call.reply().rawHeader(b"Location")).decode()
    text = bytes(call.reply().content()).decode()
    return {"status": status, "location": location, "code": json.loads(text).get("code") if text else None}


def fetched(layer, code):
    return next((feature for feature in layer.getFeatures() if feature["code"] == code), None)


public = opened(None).isValid()
lan = opened("lan")
minh = opened("minh")
mine = fetched(lan, "A1")
theirs = fetched(minh, "A1")
first = f"{items}/{first_id}"

mine["name"] = "Tên của Lan"
changed = sent("lan", "put", first, mine, first_id)
theirs["name"] = "Tên của Minh"
stale = sent("minh", "put", first, theirs, first_id)
mine["name"] = "Tên sau cùng của Lan"
again = sent("lan", "put", first, mine, first_id)
blind = sent("minh", "deleteResource", first)

fresh = QgsFeature(lan.fields())
fresh["code"] = "B1"
fresh["name"] = "Đất mới"
fresh["class_code"] = "SKK"
fresh.setGeometry(QgsGeometry.fromWkt("POLYGON((106.32 10.60, 106.33 10.60, 106.33 10.61, 106.32 10.60))"))
added = sent("lan", "post", items, fresh)
seen = sorted(feature["name"] for feature in opened("minh").getFeatures())
removed = sent("lan", "deleteResource", added["location"])
left = sorted(feature["name"] for feature in opened("minh").getFeatures())

answer({
    "valid": lan.isValid(),
    "public": public,
    "fields": [field.name() for field in lan.fields()],
    "changed": changed,
    "stale": stale,
    "again": again,
    "blind": blind,
    "added": added,
    "seen": seen,
    "removed": removed,
    "left": left,
})
