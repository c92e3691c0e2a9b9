using AssessDsl.Cli.Terminal;

namespace AssessDsl.Tests.Cli.Terminal;

public sealed class ProgressLineTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly Clock _clock = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void Short_work_shows_nothing()
    {
        using (var line = new ProgressLine(_output, _clock, "Reading"))
            line.Report(new(1, 1));

        Assert.Empty(_output.ToString());
    }

    [Fact]
    public void Long_work_shows_count_and_rate_and_clears_the_line()
    {
        using (var line = new ProgressLine(_output, _clock, "Reading"))
        {
            _clock.Now = TimeSpan.FromSeconds(2);
            line.Report(new(1000, 5000));
            line.Report(new(1001, 5000));
        }

        const string Shown = "Read 1000 of 5000 files, 500 a second";
        Assert.Equal($"\r{Shown}\r{new string(' ', Shown.Length)}\r", _output.ToString());
    }

    [Fact]
    public void Other_things_than_files_are_counted_too()
    {
        using var line = new ProgressLine(_output, _clock, "Reading", "editions");
        _clock.Now = TimeSpan.FromSeconds(2);
        line.Report(new(20, 200));

        Assert.Equal("\rRead 20 of 200 editions, 10 a second", _output.ToString());
    }

    [Fact]
    public void The_line_follows_the_work()
    {
        using var line = new ProgressLine(_output, _clock, "Reading");
        foreach (var second in Enumerable.Range(1, 3))
        {
            _clock.Now = TimeSpan.FromSeconds(second);
            line.Report(new(second * 100, 5000));
        }

        Assert.Equal(3, _output.ToString().Split('\r', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Work_that_cannot_be_counted_shows_how_long_it_takes()
    {
        using (new ProgressLine(_output, _clock, "Checking"))
        {
            _clock.Tick!();
            _clock.Now = TimeSpan.FromSeconds(2);
            _clock.Tick!();
        }
        _clock.Now = TimeSpan.FromSeconds(9);
        _clock.Tick!();

        Assert.Equal($"\rChecking for 2 s\r{new string(' ', 16)}\r", _output.ToString());
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public Action? Tick { get; private set; }

        public override long GetTimestamp() => Now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Tick = () => callback(state);
            return base.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
