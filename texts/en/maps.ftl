# The map of the community

map-title = Needs in { $community }
map-said = { $title }: { $count } needs. In brackets: how many people have each.
map-said-building = { $building }: { $needs }
map-said-spots = Elsewhere on the map: { $needs }
map-said-nowhere = Without a place on the map: { $needs }
map-legend = People who have a need there
map-squares = Where is each building? Find its square.
map-where = In which square is building <b>{ $building }</b>? { $left ->
    [one] It is the last one.
   *[other] { $left } are left.
  }
map-leave-out = Leave it out
map-complete = That is all: <code>/needs map</code> shows the map.
map-kept = The map of { $community } is kept, with { $count } places.
map-missing = Buildings of the roll that are not on it: { $buildings }. Add them to the file and send it again; where the map is a picture, <code>/map rest</code> asks for their squares.
map-strange = On the map and not buildings of the roll: { $names }.
map-replaced = It takes the place of the map of { $given }, which has { $count } places. If that was a mistake, the button puts that one back.
map-put-back = Put the earlier map back
map-is-back = The earlier map of { $community } is back, with { $count } places.
map-problems = Nothing of it was kept: { $count ->
    [one] one thing is wrong.
   *[other] { $count } things are wrong.
  }
map-problem-place = number { $feature }{ $name ->
    [none] {""}
   *[other] {" "}(“{ $name }”)
  }
map-problem-line = · { $place ->
    [none] the file
   *[other] { $place }
  }: { $why }
map-problem = { $why ->
    [json] it is not JSON.
    [collection] it is no FeatureCollection: there is no list of features.
    [empty] it has no features.
    [many] there is too much of it: at most 300 features with 20,000 corners.
    [geometry] it has no geometry.
    [kind] only points, polygons and multipolygons are drawn; leave roads and the like out.
    [name] it has no name: give it the property “building” or “name”.
    [long] its name is longer than 30 characters.
    [twice] that name is there twice.
    [number] its coordinates are no numbers.
    [range] its coordinates are outside of the range: longitude −180 to 180, then latitude −90 to 90 (on a picture, 0 to 100 per cent).
    [ring] its outline is no closed ring of at least three corners.
    [far] it spans more than 0.3 degrees, some 30 km. Are longitude and latitude swapped somewhere?
   *[line] a line is a name, then how far from the left and from the top in per cent: <code>3, 25, 40</code>
  }
map-wanted =
    Send me the map of { $community } now, as one of these:
    – a GeoJSON file (points or outlines with the buildings' names);
    – a picture of it. I then ask for each building in which square it is. You may also write that below the picture yourself, a line for each building, in per cent from the left and from the top: <code>3, 25, 40</code>.
    I wait for an hour. Nothing changes if you send nothing.
map-example =
    Moderators give the community a map:
    – a GeoJSON file (points or outlines with the buildings' names), with <code>/map</code> in its caption;
    – in private, a picture with <code>/map</code> in its caption, and below it where the buildings are, in per cent from the left and from the top: <code>3, 25, 40</code>. Without these lines I ask for each building;
    – a CSV file of such lines, for the picture that is there.
    <code>/needs map</code> shows it.
