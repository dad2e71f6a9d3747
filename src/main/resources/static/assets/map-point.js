// A place is chosen on a map, by pointer or keyboard; the fields below it say the same and stay in charge. The library is
// loaded on pages with such a question only. Without a base map of the city there is a grid and the frame one may choose in.

const OL = '/webjars/ol/10.7.0/';

const boxes = document.querySelectorAll('[data-map-point]');
if (boxes.length > 0) load().then(() => boxes.forEach(draw));

function load() {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = `${OL}ol.css`;
  document.head.append(style);
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = `${OL}dist/ol.js`;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

function draw(box) {
  const { fromLonLat, toLonLat, transformExtent } = ol.proj;
  const frame = ['west', 'south', 'east', 'north'].map((side) => Number(box.dataset[side]));
  const extent = transformExtent(frame, 'EPSG:4326', 'EPSG:3857');
  const latitude = document.getElementById(box.dataset.mapPoint);
  const longitude = document.getElementById(`${box.dataset.mapPoint}-longitude`);
  const point = new ol.Feature();
  point.setStyle(mark(8, '#d60000'));
  const border = new ol.Feature(ol.geom.Polygon.fromExtent(extent));
  border.setStyle(new ol.style.Style({ stroke: new ol.style.Stroke({ color: '#0017c1', width: 2 }) }));

  const target = document.createElement('div');
  target.className = 'map-point__map';
  target.tabIndex = 0;
  target.setAttribute('role', 'application');
  target.setAttribute('aria-label', box.dataset.mapLabel);
  target.setAttribute('aria-describedby', `${box.dataset.mapPoint}-how`);
  const cross = document.createElement('span');
  cross.className = 'map-point__cross';
  cross.setAttribute('aria-hidden', 'true');
  const here = document.createElement('button');
  here.type = 'button';
  here.className = 'button button--secondary';
  here.textContent = box.dataset.here;
  const told = document.createElement('p');
  told.className = 'field__limit';
  told.setAttribute('role', 'status');
  target.append(cross);
  box.append(target, here, told);
  box.hidden = false;

  const map = new ol.Map({
    target,
    controls: ol.control.defaults.defaults({
      zoomOptions: { zoomInTipLabel: box.dataset.zoomIn, zoomOutTipLabel: box.dataset.zoomOut },
    }),
    layers: [
      ...base(box),
      new ol.layer.Graticule({ showLabels: true, wrapX: false, strokeStyle: new ol.style.Stroke({ color: '#767676', width: 1, lineDash: [2, 4] }) }),
      new ol.layer.Vector({ source: new ol.source.Vector({ features: [border, point] }) }),
    ],
    view: new ol.View({ extent: ol.extent.buffer(extent, 2000), showFullExtent: true, constrainOnlyCenter: true }),
  });
  map.getView().fit(extent, { padding: [16, 16, 16, 16] });

  function choose(coordinate) {
    const [lon, lat] = toLonLat(coordinate);
    const inside = lon >= frame[0] && lon <= frame[2] && lat >= frame[1] && lat <= frame[3];
    if (!inside) {
      told.textContent = box.dataset.outside;
      return;
    }
    latitude.value = lat.toFixed(5);
    longitude.value = lon.toFixed(5);
    point.setGeometry(new ol.geom.Point(coordinate));
    told.textContent = box.dataset.chosen.replace('{lat}', latitude.value).replace('{lon}', longitude.value);
    longitude.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function showTyped(move) {
    const lat = Number(latitude.value.normalize('NFKC'));
    const lon = Number(longitude.value.normalize('NFKC'));
    const typed = latitude.value.trim() !== '' && longitude.value.trim() !== '' && Number.isFinite(lat) && Number.isFinite(lon);
    point.setGeometry(typed ? new ol.geom.Point(fromLonLat([lon, lat])) : undefined);
    if (typed && move) map.getView().setCenter(fromLonLat([lon, lat]));
  }

  map.on('click', (event) => choose(event.coordinate));
  here.addEventListener('click', () => choose(map.getView().getCenter()));
  target.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    choose(map.getView().getCenter());
  });
  for (const input of [latitude, longitude]) input.addEventListener('input', () => showTyped(true));
  showTyped(true);
}

function base(box) {
  if (!box.dataset.tiles) return [];
  return [new ol.layer.Tile({ source: new ol.source.XYZ({ url: box.dataset.tiles, attributions: box.dataset.attribution }) })];
}

function mark(radius, color) {
  return new ol.style.Style({
    image: new ol.style.Circle({
      radius,
      fill: new ol.style.Fill({ color }),
      stroke: new ol.style.Stroke({ color: '#ffffff', width: 2 }),
    }),
  });
}
