namespace AssessDsl.Tests.Emit.CSharp;

/// <summary>Names and texts that C# could take for something else. That each project compiles is half of every test.</summary>
public sealed class HostileNameTests
{
    private static readonly (string Name, string Member)[] s_names =
    [
        ("mutual_defense", "MutualDefense"),
        ("class", "Class"),
        ("Equals", "Equals2"),
        ("to_string", "ToString2"),
        ("a", "A2"),
        ("declarations", "Declarations2"),
        ("make", "Make2"),
        ("System", "System2"),
        ("actor_type", "ActorType2"),
        ("_", "Underscore"),
        ("_2025", "_2025"),
        ("żółw", "Żółw"),
        ("мир", "Мир"),
        ("國", "國"),
        ("\U00010428x", "U10400x"),
    ];

    [Fact]
    public void Every_declaration_has_a_member()
    {
        var project = EmittedProject.FromSource([.. s_names.Select(name => $"namespace a actor {name.Name} {{ type: state }}")]);

        Assert.All(s_names, name => Assert.Equal("a." + name.Name, EmittedProject.Get(project.Member("A", name.Member), "Id")));
        Assert.Equal(project.Read.Order(ById), project.Typed.Order(ById));
    }

    [Fact]
    public void Names_that_become_equal_stay_apart()
    {
        var project = EmittedProject.FromSource("""
            namespace a
            actor b_c { type: state }
            actor bC { type: state }
            actor bc { type: state }
            """);

        Assert.Equal(["a.bC", "a.b_c", "a.bc"], new[] { "BC", "BC2", "Bc3" }.Select(name => EmittedProject.Get(project.Member("A", name), "Id")));
    }

    [Fact]
    public void Namespaces_are_told_from_types_and_from_each_other()
    {
        var project = EmittedProject.FromSource(
            "actor x { type: state }",
            "namespace event actor x { type: state }",
            "namespace a.b actor x { type: state }",
            "namespace a_b actor x { type: state }",
            "namespace system.text actor x { type: state }",
            "namespace assess_data actor x { type: state }",
            "namespace root actor x { type: state of: event.x }");

        Assert.Equal(
            ["AB", "AB2", "AssessData2", "AssessModel", "Event2", "Root", "Root2", "SystemText"],
            project.Files.Select(file => Path.GetFileNameWithoutExtension(file.Path).Replace(".g", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Same(project.Member("Event2", "X"), EmittedProject.Get(EmittedProject.Get(project.Member("Root2", "X"), "Of")!, "Target"));
    }

    [Fact]
    public void Kinds_and_fields_may_have_any_name()
    {
        var project = EmittedProject.FromSource("""
            namespace k
            kind string { string: string  decimal: number  object: boolean  to_string: text? }
            kind list : event { list: list*  equals: a | A | to_string | equals | value__ | _  list_: percent?  clone: url? }
            kind status : event { status_: status?  json: date?  json_reading: duration? }
            kind make : actor { make: make?  equality_contract: string* }
            kind system { system: system? }
            kind id : place { place: id?  read: number* }
            kind json_element { get_members: clause? print_members: kind* }
            kind reference { reference: evidence? }
            kind evidence { x: reference? }
            string text "T" { string: "s" decimal: 1 object: true }
            list l { date: 2025  equals: to_string  clone: "https://example.org/" list: l }
            status s { date: 2025 status_: s json_reading: 3mo json: 2025-01 }
            make make_ { type: unit make: make_ }
            system system_ { system: system_ }
            id id_ { type: sea place: id_ read: 1, -2.5 }
            json_element json_element_ { print_members: id }
            """, "namespace l kind make { x: y | z }");

        Assert.Equal(project.Read.Order(ById), project.Typed.Order(ById));
    }

    [Fact]
    public void Texts_cannot_leave_their_literals()
    {
        var project = EmittedProject.FromSource(""""
            namespace texts
            /// A */ comment & <see cref="x"/> with `code`.
            actor a "\"; } \\ \n\t\u{0}\u{85}\u{2028}\u{202E}\u{1F600}{{ x }} </summary>" {
              type: state
              role: "@\"\"\" //"
              """
              ```
              /* {{ for }} */
              ```
              \u0041 "quoted" \
              """
            }
            """");

        Assert.Equal("\"; } \\ \n\t\0\u0085\u2028\u202E\U0001F600{{ x }} </summary>", EmittedProject.Get(project.Member("Texts", "A"), "Title"));
        Assert.Equal(project.Read, project.Typed);
    }

    [Fact]
    public void Long_names_fit_into_file_names()
    {
        var name = new string('國', 300);
        var project = EmittedProject.FromSource($"namespace {name} actor {name} {{ type: state }} kind {name}2 {{ {name}: a | {name} }}");

        Assert.All(project.Files, file => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Path.GetFileName(file.Path)), 1, 255));
        Assert.Equal(project.Read.Order(ById), project.Typed.Order(ById));
    }

    [Fact]
    public void References_may_lead_in_circles_across_namespaces()
    {
        var project = EmittedProject.FromSource(
            "namespace a use b event x { date: 2025 about: y }",
            "namespace b use a event y { date: 2025 about: x }");
        var y = Target(project.Member("A", "X"));

        Assert.Same(project.Member("B", "Y"), y);
        Assert.Same(project.Member("A", "X"), Target(y));

        static object Target(object declaration) =>
            EmittedProject.Get(((IEnumerable<object>)EmittedProject.Get(declaration, "About")!).Single(), "Target")!;
    }

    private static Comparer<object> ById { get; } = Comparer<object>.Create((x, y) =>
        string.CompareOrdinal((string)EmittedProject.Get(x, "Id")!, (string)EmittedProject.Get(y, "Id")!));
}
