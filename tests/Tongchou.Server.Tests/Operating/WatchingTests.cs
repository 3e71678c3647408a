using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongchou.Agency.Booking;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.National.Transactions;

namespace Tongchou.Server.Tests.Operating;

/// <summary>What is told of the server to those who watch it: figures, and never who was treated.</summary>
public sealed class WatchingTests
{
    private const string Identity = "999999197001010017";
    private const string Name = "例甲子";

    [Fact]
    public async Task Messages_acts_and_refusals_are_counted_without_a_trace_of_persons()
    {
        ConcurrentBag<(string Instrument, string Tags)> seen = [];
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, of) =>
        {
            if (instrument.Meter.Name == LaneMeter.Name)
            {
                of.EnableMeasurementEvents(instrument);
            }
        };
        void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) => seen.Add((instrument.Name, string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument, tags));
        listener.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Note(instrument, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument, tags));
        listener.Start();
        await using Host host = await Host.Start(options => options with { Demo = true });
        Hospital hospital = Hospital.At(host);
        string person = await hospital.Insured();

        (await hospital.Send("2201", Said.Registration(person))).Done();
        (await hospital.Send("2207", Said.Settlement(person, "none", "1"))).IsDone.ShouldBeFalse();
        await host.Client.Post("/any", $$"""{"infno":"{{Identity}}","input":{} }""");
        listener.RecordObservableInstruments();

        seen.ShouldContain(("tongchou.messages", "infno=2201,outcome=done"));
        seen.ShouldContain(("tongchou.messages", "infno=2207,outcome=refused"));
        seen.ShouldContain(("tongchou.messages", "infno=unknown,outcome=refused"));
        seen.ShouldContain(each => each.Instrument == "tongchou.acts" && each.Tags.EndsWith("outcome=done"));
        seen.Select(each => each.Instrument).ShouldContain("tongchou.lane.waiting");
        seen.Select(each => each.Instrument).ShouldContain("tongchou.batch.storing");
        seen.ShouldAllBe(each => !each.Tags.Contains(person) && !each.Tags.Contains(Identity));
    }

    [Fact]
    public async Task A_collector_gets_metrics_and_the_address_may_be_an_option()
    {
        ConcurrentBag<(string Path, string Body)> got = [];
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using WebApplication collector = builder.Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.MapPost("/v1/{signal}", async (HttpRequest request) =>
        {
            using MemoryStream body = new();
            await request.Body.CopyToAsync(body);
            got.Add((request.Path, Encoding.UTF8.GetString(body.ToArray())));
        });
        await collector.StartAsync(TestContext.Current.CancellationToken);

        Host host = await Host.Start(options => options with { Demo = true, Otlp = collector.Urls.Single() });
        Hospital hospital = Hospital.At(host);
        string person = await hospital.Insured();
        (await hospital.Send("2201", Said.Registration(person))).Done();
        await host.Stop();
        await host.DisposeAsync();

        got.ShouldContain(each => each.Path == "/v1/metrics" && each.Body.Contains("tongchou.messages") && each.Body.Contains("2201"));
        got.ShouldAllBe(each => !each.Body.Contains(person) && !each.Body.Contains(Name));
    }

    [Fact]
    public async Task No_name_and_no_number_of_a_person_is_logged_however_a_message_fails()
    {
        Remembering log = new();
        await using Host host = await Host.Start(options => options with { Demo = true, LogLevel = LogLevel.Trace }, builder => builder.Logging.AddProvider(log));
        Hospital hospital = Hospital.At(host);
        string person = await hospital.Insured();

        (await hospital.Send("2201", Said.Registration(person))).Done();
        await hospital.Send("1101", $$"""{"data":{"mdtrt_cert_type":"02","mdtrt_cert_no":"{{Identity}}","psn_cert_type":"01","certno":"{{Identity}}","psn_name":"{{Name}}"} }""");
        await host.Client.Post("/any", $$"""{"infno":"1101","input":{"data":{"certno":"{{Identity}}","psn_name":"{{Name}}" """);
        await host.Client.Post("/any", $$"""{"infno":"{{Name}}","msgid":"{{Identity}}","fixmedins_code":"{{Name}}","input":{} }""");
        await host.Client.Post("/api/persons/find", $$"""{"text":"{{Identity}}"}""");
        await host.Client.GetAsync($"/api/persons/{person}?name={Name}", TestContext.Current.CancellationToken);
        await host.Client.Post("/api/session", $$"""{"name":"{{Name}}","password":"{{Identity}}"}""");

        log.Lines.ShouldNotBeEmpty();
        log.Lines.Where(line => line.Contains(Identity) || line.Contains(Name) || line.Contains(person)).ShouldBeEmpty();
    }

    private sealed class Remembering : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
