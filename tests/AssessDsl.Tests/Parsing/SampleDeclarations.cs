namespace AssessDsl.Tests.Parsing;

/// <summary>A declaration of each shape, to be typed, cut and broken between two others.</summary>
internal static class SampleDeclarations
{
    public static TheoryData<string> All =>
    [
        """
        event signing "The presidents sign" {
          "In the Kremlin, at noon."
          date: 2025-01-17
          actors: putin, pezeshkian
          status: confirmed
          sources: readout
        }
        """,
        """
        assessment no_front "Russia will not fight" {
          likelihood: 20%..45%
          because: pact.mutual_defense (strong, "It was left out.")
          until: 2025-12-31
        }
        """,
        """"
        agreement pact "Pact" {
          """
          Some words of
          prose.
          """
          parties: russia, iran
          clause a "A" { topic: t }
          absent clause b "B" {
            "It is missing."
          }
        }
        """",
        """
        kind strike "A strike" : event {
          munitions: number
          intercepted: number?
          claimed_by: actor*
          method: missile | drone = drone
        }
        """,
        """
        brief daily "Daily" {
          date: 2025-01-18
          takeaways: a, b
          section "One" {
            include a.b
            event inner "Inner" { date: 2025 }
          }
        }
        """,
        """
        scale house "House" {
          likelihood remote { range: 0%..20% words: "remote" }
          confidence low
        }
        """,
    ];
}
